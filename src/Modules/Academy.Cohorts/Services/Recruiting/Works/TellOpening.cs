using Academy.Data;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Notices;
using Academy.Domain.Time;
using Academy.Modularity.Permissions;

namespace Academy.Cohorts.Services.Recruiting.Works;

/// <summary>Tells HR of an organisation that a term recruits.</summary>
internal sealed class TellOpening(NoticeBoard notices, WorkBoard board, IRoleHolders holders, TimeProvider clock) : IWorkHandler
{
    public string Kind => RecruitingWork.TellOpening;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var (home, termId) = (item.OrganisationId!.Value, CatalogueJson.Read<OfRecruitment>(item.Payload).TermId);
        if (await TermRecruitment.FindAsync(db, termId, cancellation) is not { IsAnnounced: true } recruitment)
            return;
        var to = await holders.HoldersAsync(home, Role.HumanResources, TokyoTime.Today(clock), cancellation);
        var key = $"recruitment:{termId:N}:opened";
        await notices.AddAsync(db, to, new RecruitmentNotice(termId, recruitment.Name, RecruitmentNews.Opened, recruitment.ApplyUntil, null, 0), key, cancellation);
        await board.AddAsync(db, NoticeMail.Of(home, key), cancellation);
    }
}
