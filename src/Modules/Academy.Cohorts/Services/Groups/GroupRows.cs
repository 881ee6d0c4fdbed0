using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Groups;

namespace Academy.Cohorts.Services.Groups;

/// <summary>The rows of a group, which are the host's.</summary>
internal static class GroupRows
{
    /// <summary>Those who are in the group now.</summary>
    public static IQueryable<Participation> People(this AcademyDb db, GroupSpace space) =>
        db.Set<Participation>().Where(row => row.OrganisationId == space.HostId && row.TermId == space.TermId && row.Group == space.Number && row.EndedAt == null);

    /// <summary>Those that were taken away among them.</summary>
    public static IQueryable<GroupMessage> Messages(this AcademyDb db, GroupSpace space) =>
        db.Set<GroupMessage>().Where(row => row.OrganisationId == space.HostId && row.TermId == space.TermId && row.Group == space.Number);

    /// <summary>Those that are there.</summary>
    public static IQueryable<GroupFile> Files(this AcademyDb db, GroupSpace space) =>
        db.Set<GroupFile>().Where(row => row.OrganisationId == space.HostId && row.TermId == space.TermId && row.Group == space.Number && row.RemovedAt == null);

    public static IQueryable<ProposalVersion> Versions(this AcademyDb db, GroupSpace space) =>
        db.Set<ProposalVersion>().Where(row => row.OrganisationId == space.HostId && row.TermId == space.TermId && row.Group == space.Number);
}
