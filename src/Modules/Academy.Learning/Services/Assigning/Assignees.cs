using Academy.Domain.Organisations;

namespace Academy.Learning.Services.Assigning;

/// <summary>Whom a course is assigned to: somebody's choice, by what holds today.</summary>
public abstract record Assignees
{
    /// <summary>The office that the audit trail names; null where the choice is not of one office.</summary>
    internal virtual Guid? DepartmentId => null;

    /// <summary>Members of staff of the organisation, each once.</summary>
    internal abstract Task<IReadOnlyList<Guid>> FindAsync(IStaffDirectory staff, Guid organisationId, DateOnly today, CancellationToken cancellation);
}

/// <summary>Those whose main posting is in the office or below it.</summary>
public sealed record OfOffice(Guid Office) : Assignees
{
    internal override Guid? DepartmentId => Office;

    internal override Task<IReadOnlyList<Guid>> FindAsync(IStaffDirectory staff, Guid organisationId, DateOnly today, CancellationToken cancellation) =>
        staff.StaffOfOfficeAsync(organisationId, Office, today, cancellation);
}

/// <summary>Those whose main posting has a rank, in one of the offices.</summary>
/// <param name="Offices">Those that count, each by itself.</param>
/// <param name="Within">The office that was chosen to narrow it; null for all that the reader's grants cover.</param>
public sealed record OfRank(string Rank, IReadOnlyCollection<Guid> Offices, Guid? Within) : Assignees
{
    internal override Guid? DepartmentId => Within;

    internal override Task<IReadOnlyList<Guid>> FindAsync(IStaffDirectory staff, Guid organisationId, DateOnly today, CancellationToken cancellation) =>
        staff.StaffOfRankAsync(organisationId, Offices, Rank, today, cancellation);
}

/// <summary>Those who were named one by one.</summary>
public sealed record OfList(IReadOnlyList<Guid> People) : Assignees
{
    internal override Task<IReadOnlyList<Guid>> FindAsync(IStaffDirectory staff, Guid organisationId, DateOnly today, CancellationToken cancellation) =>
        Task.FromResult(People);
}
