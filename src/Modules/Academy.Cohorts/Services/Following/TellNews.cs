using Academy.Data;
using Academy.Domain.Catalogue;
using Academy.Domain.Notices;

namespace Academy.Cohorts.Services.Following;

/// <summary>Tells an organisation's participants what happened at the host: on the site and by mail, once.</summary>
internal sealed class TellNews(NoticeBoard notices, WorkBoard board) : IWorkHandler
{
    public string Kind => ParticipantTeller.Tell;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var told = CatalogueJson.Read<ToldNews>(item.Payload);
        await notices.AddAsync(db, told.People, NoticeJson.Read(told.Kind, told.Payload), told.Once ?? told.Cause, cancellation);
        if (told.Once is null)
            await board.AddAsync(db, NoticeMail.Of(told.Home, told.Cause), cancellation);
    }
}
