using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Organisations;
using Academy.Domain.Cohorts.Recruiting;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Selecting;

/// <summary>What the host has been handed for a term.</summary>
internal static class Candidates
{
    /// <summary>By organisations' codes, then by reading; each with what was decided of it.</summary>
    /// <param name="db">In the host's scope.</param>
    /// <param name="recruitment">Of the term.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<IReadOnlyList<ReadCandidate>> ReadAsync(AcademyDb db, TermRecruitment recruitment, CancellationToken cancellation)
    {
        var (host, termId) = (recruitment.HostId, recruitment.TermId);
        var found = await (
            from row in db.Set<Application>()
            where row.HostOrganisationId == host && row.TermId == termId && row.SubmittedAt != null
            join home in db.Set<Organisation>() on row.OrganisationId equals home.Id
            join placed in db.Set<Placement>().Where(placed => placed.OrganisationId == host) on row.Id equals placed.ApplicationId into placements
            from placement in placements.DefaultIfEmpty()
            orderby home.Code, row.ReadingKey, row.Id
            select new { Application = row, home.Code, HomeName = home.Name, home.Kind, Placement = placement }).AsNoTracking().ToListAsync(cancellation);
        var earlier = await EarlierAsync(db, host, termId, cancellation);
        return found.ConvertAll(one => new ReadCandidate(
            one.Application, one.Code, one.HomeName, GroupOf(one.Kind), earlier.GroundsOf(one.Application), one.Placement));
    }

    public static Task<int> CountMunicipalitiesAsync(AcademyDb db, CancellationToken cancellation) => db.Set<Organisation>().CountAsync(
        row => row.Kind == OrganisationKind.Ward || row.Kind == OrganisationKind.City || row.Kind == OrganisationKind.Town || row.Kind == OrganisationKind.Village, cancellation);

    private static async Task<Earlier> EarlierAsync(AcademyDb db, Guid host, Guid termId, CancellationToken cancellation)
    {
        var took = await db.Set<Participation>().Where(row => row.OrganisationId == host && row.TermId != termId)
            .Select(row => new { row.HomeOrganisationId, row.StaffMemberId }).Distinct().ToListAsync(cancellation);
        var missed = await (
            from placement in db.Set<Placement>()
            where placement.OrganisationId == host && placement.TermId != termId && (placement.State == PlacementState.Waiting || placement.State == PlacementState.NotSelected)
            join row in db.Set<Application>() on placement.ApplicationId equals row.Id
            select new { row.OrganisationId, row.StaffMemberId }).Distinct().ToListAsync(cancellation);
        return new([.. took.Select(row => row.HomeOrganisationId)], [.. took.Select(row => row.StaffMemberId)], [.. missed.Select(row => row.StaffMemberId)]);
    }

    public static OrganisationGroup GroupOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Ward => OrganisationGroup.Ward,
        OrganisationKind.City => OrganisationGroup.City,
        OrganisationKind.Town or OrganisationKind.Village => OrganisationGroup.TownOrVillage,
        _ => OrganisationGroup.Other,
    };

    /// <param name="Organisations">That had anybody in another term of the host.</param>
    /// <param name="People">Who took part in one.</param>
    /// <param name="Missed">Who applied for one and got no place.</param>
    private sealed record Earlier(HashSet<Guid> Organisations, HashSet<Guid> People, HashSet<Guid> Missed)
    {
        public HashSet<PriorityGround> GroundsOf(Application row)
        {
            var grounds = new HashSet<PriorityGround>();
            if (!Organisations.Contains(row.OrganisationId))
                grounds.Add(PriorityGround.NewOrganisation);
            if (!People.Contains(row.StaffMemberId))
                grounds.Add(PriorityGround.FirstTime);
            if (Missed.Contains(row.StaffMemberId))
                grounds.Add(PriorityGround.NotSelectedBefore);
            if (row.Way is ApplicationWay.Nomination)
                grounds.Add(PriorityGround.Nominated);
            return grounds;
        }
    }
}

/// <param name="Placement">Null when nothing was decided.</param>
internal sealed record ReadCandidate(
    Application Application, string HomeCode, string HomeName, OrganisationGroup Group, IReadOnlySet<PriorityGround> Grounds, Placement? Placement)
{
    /// <summary>Whether it takes part in the draw.</summary>
    public bool IsDrawn => Application.State is ApplicationState.Submitted && Placement?.State is null or PlacementState.Considered;

    public Candidate ToDraw() => new(Application.Id, Application.OrganisationId, Group, Grounds, Application.OwnOrder);
}
