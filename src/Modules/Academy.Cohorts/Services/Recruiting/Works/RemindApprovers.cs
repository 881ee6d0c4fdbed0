using Academy.Cohorts.Services.Recruiting.Applying;
using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Works;

/// <summary>Tells those who have not decided that the last day comes near. When it has become a later one, they are told before that.</summary>
internal sealed class RemindApprovers(ApplicationTeller teller, WorkBoard board, Holidays holidays, TimeProvider clock) : IWorkHandler
{
    public string Kind => RecruitingWork.Remind;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var ended = CatalogueJson.Read<EndedApplication>(item.Payload);
        var row = await db.Set<Application>().AsNoTracking().SingleAsync(row => row.OrganisationId == item.OrganisationId && row.Id == ended.ApplicationId, cancellation);
        if (row.State is not (ApplicationState.AwaitingSuperior or ApplicationState.AwaitingHr))
            return;
        var recruitment = (await TermRecruitment.FindAsync(db, row.TermId, cancellation))!;
        var (last, now) = (recruitment.LastDayFor(row.Way), clock.GetUtcNow().UtcDateTime);
        if (RecruitingWork.RemindedAt(last, holidays) > now)
            await board.AddAsync(db, [.. RecruitingWork.UntilApproved(row, last, holidays, now)], cancellation);
        else
            await teller.RemindAsync(db, recruitment, row, cancellation);
    }
}
