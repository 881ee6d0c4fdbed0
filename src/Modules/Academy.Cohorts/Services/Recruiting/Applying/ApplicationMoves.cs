using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Names;
using Academy.Domain.Organisations;
using Academy.Domain.Time;

namespace Academy.Cohorts.Services.Recruiting.Applying;

/// <summary>Has something happen to an application, in one transaction with what follows: the step is kept, those concerned are told, the host hears what it has to.</summary>
public sealed class ApplicationMoves(ApplicationTeller teller, IStaffDirectory staff, WorkBoard board, Holidays holidays, TimeProvider clock)
{
    /// <param name="db">In the home organisation's scope, with a transaction begun; saved here.</param>
    /// <param name="recruitment">Of its term.</param>
    /// <param name="row">Tracked by the context.</param>
    /// <param name="step">What happened, and where it leaves the application.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException">Somebody else did something to it meanwhile.</exception>
    public async Task MoveAsync(AcademyDb db, TermRecruitment recruitment, Application row, Step step, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        row.State = step.State;
        row.Version++;
        if (step.Kind is ApplicationStepKind.Filed)
            (row.SubmittedAt, row.WaitingRank, row.AnswerUntil) = (null, null, null);
        if (step.State is ApplicationState.Submitted && row.SubmittedAt is null)
        {
            row.SubmittedAt = now;
            await CopyAsync(row, cancellation);
        }

        db.Add(new ApplicationStep
        {
            OrganisationId = row.OrganisationId,
            ApplicationId = row.Id,
            Kind = step.Kind,
            State = step.State,
            ActorId = step.ActorId,
            InPlaceOfId = step.InPlaceOfId,
            Comment = step.Comment,
            At = now,
        });
        await db.SaveChangesAsync(cancellation);
        await teller.TellAsync(db, recruitment, row, step, cancellation);
        await board.AddAsync(db, [.. Following(recruitment, row, step, now)], cancellation);
    }

    private IEnumerable<NewWork> Following(TermRecruitment recruitment, Application row, Step step, DateTime now)
    {
        if (row.SubmittedAt is not null && step.Kind is not ApplicationStepKind.Outcome
            && step.State is ApplicationState.Submitted or ApplicationState.Withdrawn or ApplicationState.Accepting)
            yield return RecruitingWork.ToHost(row);
        if (step.Kind is ApplicationStepKind.Filed)
            foreach (var work in RecruitingWork.UntilApproved(row, recruitment.LastDayFor(row.Way), holidays, now))
                yield return work;
    }

    /// <summary>What the host sees is as of today.</summary>
    private async Task CopyAsync(Application row, CancellationToken cancellation)
    {
        if ((await staff.ListAsync(row.OrganisationId, [row.StaffMemberId], TokyoTime.Today(clock), cancellation)).SingleOrDefault() is { } person)
            (row.Name, row.Reading, row.ReadingKey, row.OfficeName) = (person.Name, person.Reading, ReadingKey.OfWhole(person.Reading), person.OfficeName);
    }
}

/// <param name="State">Where it leaves the application.</param>
/// <param name="ActorId">Null when a deadline or the host did it.</param>
/// <param name="InPlaceOfId">The superior in whose place it was done; null when it was nobody's.</param>
public sealed record Step(ApplicationStepKind Kind, ApplicationState State, Guid? ActorId, Guid? InPlaceOfId = null, string? Comment = null);
