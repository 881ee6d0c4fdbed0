using System.Data.Common;
using Academy.Domain.Organisations;
using Academy.Modularity.Permissions;

namespace Academy.Data.HotPages;

/// <summary>What the head of every page asks of the database, in one round trip: what its reader may do, and how many notices are unread.</summary>
public sealed class HeadPage(PageReader pages)
{
    /// <summary>What was given, and with their rank the postings that may head an office: which ranks do is for the settings to say.</summary>
    private const string Grants = """
        select g."Role", g."DepartmentId", g."CourseId", g."ValidFrom", g."ValidUntil", null, null
        from "Grant" g
        where g."OrganisationId" = $1 and g."StaffMemberId" = $2
        union all
        select 'Superior', p."DepartmentId", null, p."ValidFrom", p."ValidUntil", p."Rank", o."Settings"
        from "Posting" p
        join "Organisation" o on o."Id" = p."OrganisationId"
        where p."OrganisationId" = $1 and p."StaffMemberId" = $2 and p."Kind" in ('Main', 'Concurrent') and p."Rank" is not null
        """;

    private const string Unread = """
        select count(*)
        from "Notice" n
        where n."OrganisationId" = $1 and n."StaffMemberId" = $2 and n."ReadAt" is null
        """;

    public Task<HeadView> ReadAsync(Guid organisationId, Guid staffMemberId, CancellationToken cancellation) =>
        pages.ReadAsync(organisationId, [Grants, Unread], [staffMemberId], async rows =>
            new HeadView([.. (await rows.ListAsync(Grant)).OfType<HeldGrant>()], await rows.SingleAsync(row => row.GetInt32(0))), cancellation);

    /// <summary>Null for a posting of a rank that heads no office.</summary>
    private static HeldGrant? Grant(DbDataReader row) => row.Text(6) is { } settings && !OrganisationSettings.Read(settings).IsSuperior(row.Text(5))
        ? null
        : new(Enum.Parse<Role>(row.GetString(0)), row.Id(1), row.Id(2), row.Day(3)!.Value, row.Day(4));
}

/// <param name="Grants">All that were ever given to the reader, and those that follow from their postings.</param>
/// <param name="Unread">Notices not yet opened.</param>
public sealed record HeadView(IReadOnlyList<HeldGrant> Grants, int Unread);

/// <param name="DepartmentId">The office whose subtree it covers; null when it is not limited to offices.</param>
/// <param name="CourseId">The course it covers; null when it is not limited to a course.</param>
/// <param name="ValidUntil">The first day on which it no longer holds; null while open.</param>
public sealed record HeldGrant(Role Role, Guid? DepartmentId, Guid? CourseId, DateOnly ValidFrom, DateOnly? ValidUntil)
{
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidUntil is not { } until || day < until);
}
