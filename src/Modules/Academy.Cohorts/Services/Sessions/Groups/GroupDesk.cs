using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Groups;
using Academy.Data.Organisations;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Sessions.Groups;

/// <summary>The groups (班) of a term that the reader's organisation hosts. Each change is made of the arrangement that was looked at (<see cref="Grouping.Key"/>), or not at all.</summary>
public sealed class GroupDesk(AcademyDbFactory databases, AuditTrail audit, ICurrentSession session)
{
    /// <summary>Nobody when the organisation hosts no such term.</summary>
    public async Task<Grouping> ReadAsync(Guid termId, CancellationToken cancellation)
    {
        await using var db = Open();
        return Of(await ReadAsync(db, termId, cancellation));
    }

    /// <summary>Whether anything was said, put up or written in the space of any group of the term: then people are moved one by one, and groups are not made anew.</summary>
    /// <param name="termId">Hosted by the reader's organisation.</param>
    /// <param name="grouping">Of the term: while nobody is in a group, none has begun.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<bool> HaveBegunAsync(Guid termId, Grouping grouping, CancellationToken cancellation)
    {
        await using var db = Open();
        return await HaveBegunAsync(db, termId, grouping, cancellation);
    }

    /// <summary>Puts everybody into the groups of a proposal, in whichever they were before, unless a group has begun to work.</summary>
    /// <param name="termId">Hosted by the reader's organisation.</param>
    /// <param name="seen">The arrangement that was looked at.</param>
    /// <param name="plan">Of the proposal.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task<ChangeOutcome> MakeAsync(Guid termId, string seen, GroupPlan plan, CancellationToken cancellation) =>
        WriteAsync(termId, seen, "cohorts.groups-made", found => found.With(plan), cancellation, isAnew: true);

    /// <summary>Puts single people into another group, or into none.</summary>
    /// <param name="termId">Hosted by the reader's organisation.</param>
    /// <param name="seen">The arrangement that was looked at.</param>
    /// <param name="groups">By participation; null: none.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task<ChangeOutcome> MoveAsync(Guid termId, string seen, IReadOnlyDictionary<Guid, int?> groups, CancellationToken cancellation) =>
        WriteAsync(termId, seen, "cohorts.groups-changed", found => found.With(groups), cancellation);

    /// <summary>Puts who is in no group into one; nobody else is moved.</summary>
    /// <param name="termId">Hosted by the reader's organisation.</param>
    /// <param name="seen">The arrangement that was looked at.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task<ChangeOutcome> JoinAsync(Guid termId, string seen, CancellationToken cancellation) =>
        WriteAsync(termId, seen, "cohorts.groups-changed", found => found.WithJoined(), cancellation);

    /// <summary>Takes all groups back, unless one of them has begun to work.</summary>
    /// <param name="termId">Hosted by the reader's organisation.</param>
    /// <param name="seen">The arrangement that was looked at.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task<ChangeOutcome> DissolveAsync(Guid termId, string seen, CancellationToken cancellation) =>
        WriteAsync(termId, seen, "cohorts.groups-dissolved", found => found.With(found.People.ToDictionary(person => person.Id, _ => (int?)null)), cancellation, isAnew: true);

    private async Task<ChangeOutcome> WriteAsync(
        Guid termId, string seen, string action, Func<Grouping, Grouping> arrange, CancellationToken cancellation, bool isAnew = false)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Who leaves the term at the same time has left before, or leaves after; who writes in a group has written before, or asks again whether they are in it.
        await KeyLock.HoldPlacesAsync(db, termId, cancellation);
        var rows = await ReadAsync(db, termId, cancellation);
        var found = Of(rows);
        if (found.Key != seen || (isAnew && await HaveBegunAsync(db, termId, found, cancellation)))
            return ChangeOutcome.Overtaken;
        var groups = arrange(found).People.ToDictionary(person => person.Id, person => person.Group);
        var changed = rows.Select(row => row.Participation).Where(row => row.Group != groups[row.Id]).ToList();
        if (changed.Count == 0)
            return ChangeOutcome.Done;
        changed.ForEach(row => row.Group = groups[row.Id]);
        audit.Add(db, session.OrganisationId, action, session.StaffMemberId, ("Term", termId), new Dictionary<string, int> { ["count"] = changed.Count });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return ChangeOutcome.Done;
    }

    private async Task<bool> HaveBegunAsync(AcademyDb db, Guid termId, Grouping grouping, CancellationToken cancellation) =>
        grouping.Groups.Count > 0 && await db.Set<GroupMessage>().Where(row => row.OrganisationId == session.OrganisationId && row.TermId == termId).Select(row => row.Id)
            .Concat(db.Set<GroupFile>().Where(row => row.OrganisationId == session.OrganisationId && row.TermId == termId).Select(row => row.Id))
            .Concat(db.Set<ProposalVersion>().Where(row => row.OrganisationId == session.OrganisationId && row.TermId == termId).Select(row => row.Id)).AnyAsync(cancellation);

    private async Task<IReadOnlyList<(Participation Participation, OrganisationKind Kind)>> ReadAsync(AcademyDb db, Guid termId, CancellationToken cancellation) =>
        (await (
            from row in db.Set<Participation>()
            where row.OrganisationId == session.OrganisationId && row.TermId == termId && row.EndedAt == null
            join home in db.Set<Organisation>() on row.HomeOrganisationId equals home.Id
            orderby row.ReadingKey, row.Id
            select new { Participation = row, home.Kind }).ToListAsync(cancellation)).ConvertAll(row => (row.Participation, row.Kind));

    private static Grouping Of(IEnumerable<(Participation Participation, OrganisationKind Kind)> rows) => new([
        .. rows.Select(one => new GroupedPerson(
            one.Participation.Id, one.Participation.Name, one.Participation.Reading, one.Participation.HomeOrganisationId, one.Participation.HomeName,
            Candidates.GroupOf(one.Kind), one.Participation.OfficeName, one.Participation.Group)),
    ]);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}
