using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Approving;

/// <summary>Who decides on applications as superior today: the superior, and whoever acts for them (代決).</summary>
public sealed class Approvers(IStaffDirectory staff, TimeProvider clock)
{
    /// <summary>The superior of the applicant and their deputies; empty when nobody is the superior.</summary>
    public async Task<IReadOnlyCollection<Guid>> OfAsync(AcademyDb db, Application row, CancellationToken cancellation) =>
        (await OfAsync(db, [row.StaffMemberId], cancellation)).GetValueOrDefault(row.StaffMemberId)?.All ?? [];

    /// <summary>Of each applicant; who has no superior is left out.</summary>
    /// <param name="db">In the scope of their organisation.</param>
    /// <param name="applicants">Its staff.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<Guid, ApproversOfOne>> OfAsync(AcademyDb db, IReadOnlyCollection<Guid> applicants, CancellationToken cancellation)
    {
        var today = TokyoTime.Today(clock);
        var superiors = await staff.SuperiorsOfAsync(db.Scope.OrganisationId!.Value, applicants, today, cancellation);
        var ids = superiors.Values.Select(superior => superior.StaffMemberId).Distinct().ToList();
        var deputies = (await db.Set<ApprovalDeputy>().AsNoTracking()
            .Where(row => ids.Contains(row.SuperiorId) && row.EndedAt == null && row.From <= today && row.Until >= today).ToListAsync(cancellation))
            .ToLookup(row => row.SuperiorId, row => row.DeputyId);
        return superiors.ToDictionary(
            pair => pair.Key, pair => new ApproversOfOne(pair.Value.StaffMemberId, [.. deputies[pair.Value.StaffMemberId].Where(deputy => deputy != pair.Key)]));
    }
}

/// <param name="Deputies">Who acts for the superior today, never the applicant.</param>
public sealed record ApproversOfOne(Guid Superior, IReadOnlyList<Guid> Deputies)
{
    public IReadOnlyCollection<Guid> All => [Superior, .. Deputies];

    /// <summary>Whether somebody decides as superior.</summary>
    public bool Includes(Guid staffMemberId) => staffMemberId == Superior || Deputies.Contains(staffMemberId);
}
