using Academy.Cohorts.Services.Recruiting.Applying;
using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Works;

/// <summary>Takes note of what the host has decided of an application, and tells those concerned.</summary>
internal sealed class TellOutcome(ApplicationMoves moves) : IWorkHandler
{
    public string Kind => RecruitingWork.Tell;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var told = CatalogueJson.Read<ToldOutcome>(item.Payload);
        var row = await db.Set<Application>().SingleAsync(row => row.OrganisationId == item.OrganisationId && row.Id == told.ApplicationId, cancellation);
        if (told.Version <= row.OutcomeVersion)
            return;
        row.OutcomeVersion = told.Version;
        var state = Enum.Parse<ApplicationState>(told.State.ToString());
        // Who has withdrawn meanwhile hears of no place: the host hears of the withdrawal, and gives it to somebody else. What is put in anew the host has not decided on yet.
        if (row.State == state || row.State is ApplicationState.Withdrawn || row.SubmittedAt is null)
        {
            await db.SaveChangesAsync(cancellation);
            return;
        }

        (row.WaitingRank, row.AnswerUntil) = (state is ApplicationState.Waiting ? told.WaitingRank : null, state is ApplicationState.Offered ? told.AnswerUntil : null);
        var recruitment = (await TermRecruitment.FindAsync(db, row.TermId, cancellation))!;
        await moves.MoveAsync(db, recruitment, row, new(ApplicationStepKind.Outcome, state, ActorId: null, Comment: told.Note), cancellation);
    }
}
