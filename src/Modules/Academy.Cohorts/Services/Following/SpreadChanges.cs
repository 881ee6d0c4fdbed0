using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Following;

/// <summary>
/// Has participants told what is otherwise than they were told last, whatever was changed in between: nothing when it was changed back.
/// What they were told is kept with the session, and written with the end of this work.
/// </summary>
internal sealed class SpreadChanges(AcademyDbFactory databases, Homes homes) : IWorkHandler
{
    private IReadOnlyList<SessionChange> _told = [];

    public string Kind => TermWork.Announce;

    public async Task PrepareAsync(WorkItem item, CancellationToken cancellation)
    {
        var (host, termId) = (item.OrganisationId!.Value, CatalogueJson.Read<OfTerm>(item.Payload).TermId);
        await using var db = databases.Create(DataScope.Of(host));
        var read = await (
            from row in db.Set<TermSession>()
            join term in db.Set<Term>() on new { row.OrganisationId, row.TermId } equals new { term.OrganisationId, TermId = term.Id }
            where row.OrganisationId == host && row.TermId == termId
            orderby row.Number
            select new { Session = row, term.Version }).AsNoTracking().ToListAsync(cancellation);
        _told = [..
            from row in read
            let dated = DatedSession.Of(row.Session)
            let told = dated.Told ?? dated.At
            where told != dated.At
            select new SessionChange(dated.Number, told, dated.At)];
        // What was told under a version before an interruption is told again only if it has changed since: then the version is another one too.
        if (_told.Count > 0)
            await homes.AskAsync(host, termId, home => TermWork.TellIn(home, host, termId, read[0].Version, _told), cancellation);
    }

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var (host, termId) = (item.OrganisationId!.Value, CatalogueJson.Read<OfTerm>(item.Payload).TermId);
        var told = _told.ToDictionary(change => change.Number, change => change.Is);
        foreach (var row in await db.Set<TermSession>().Where(row => row.OrganisationId == host && row.TermId == termId).ToListAsync(cancellation))
            if (told.TryGetValue(row.Number, out var appointment))
                row.Told = CatalogueJson.Write(appointment);
        await db.SaveChangesAsync(cancellation);
    }
}
