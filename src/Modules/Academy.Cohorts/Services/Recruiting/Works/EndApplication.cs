using Academy.Cohorts.Services.Recruiting.Applying;
using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Works;

/// <summary>Ends an application that was not approved in time. When the last day has become a later one, that is waited for.</summary>
internal sealed class EndApplication(ApplicationMoves moves, WorkBoard board, Holidays holidays, TimeProvider clock) : IWorkHandler
{
    public string Kind => RecruitingWork.End;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var ended = CatalogueJson.Read<EndedApplication>(item.Payload);
        var row = await db.Set<Application>().SingleAsync(row => row.OrganisationId == item.OrganisationId && row.Id == ended.ApplicationId, cancellation);
        if (!ApplicationFlow.IsAtHome(row.State))
            return;
        var recruitment = (await TermRecruitment.FindAsync(db, row.TermId, cancellation))!;
        if (recruitment.LastDayFor(row.Way) is var last && TokyoTime.Today(clock) <= last)
            await board.AddAsync(db, [.. RecruitingWork.UntilApproved(row, last, holidays, clock.GetUtcNow().UtcDateTime)], cancellation);
        else
            await moves.MoveAsync(db, recruitment, row, new(ApplicationStepKind.Lapsed, ApplicationState.Lapsed, ActorId: null), cancellation);
    }
}
