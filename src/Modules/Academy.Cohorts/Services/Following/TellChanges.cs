using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;
using Academy.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Following;

/// <summary>Tells an organisation's participants what has changed: on the site and by mail, once.</summary>
internal sealed class TellChanges(NoticeBoard notices, WorkBoard board) : IWorkHandler
{
    public string Kind => TermWork.Tell;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var told = CatalogueJson.Read<ToldChanges>(item.Payload);
        var term = await db.Set<Term>().AsNoTracking().SingleAsync(row => row.OrganisationId == told.HostId && row.Id == told.TermId, cancellation);
        var people = await db.Set<Participation>()
            .Where(row => row.OrganisationId == told.HostId && row.TermId == told.TermId && row.HomeOrganisationId == item.OrganisationId && row.EndedAt == null)
            .Select(row => row.StaffMemberId).ToListAsync(cancellation);
        var key = $"term:{told.TermId:N}:{told.Version}";
        await notices.AddAsync(db, people, new TermChangedNotice(term.Id, new(term.Name, term.NameEnglish), told.Changes), key, cancellation);
        await board.AddAsync(db, [NoticeMail.Of(item.OrganisationId!.Value, key)], cancellation);
    }
}
