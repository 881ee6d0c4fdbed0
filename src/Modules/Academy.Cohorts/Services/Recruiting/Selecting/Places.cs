using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Selecting;

/// <summary>Gives the places of a term that have become free to those who wait, one each, and has everybody told what was decided.</summary>
public sealed class Places(WorkBoard board, Holidays holidays, TimeProvider clock)
{
    /// <summary>Offers each free place to whoever comes next. What is offered already counts as given.</summary>
    /// <param name="db">In the host's scope, with a transaction begun that holds the places; saved here.</param>
    /// <param name="recruitment">Of the term.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task FillAsync(AcademyDb db, TermRecruitment recruitment, CancellationToken cancellation)
    {
        var today = TokyoTime.Today(clock);
        if (recruitment.DecidedAt is null || today > recruitment.FillUntil)
            return;
        await db.SaveChangesAsync(cancellation);
        var found = await Candidates.ReadAsync(db, recruitment, cancellation);
        var placed = found.Where(one => one.Placement?.State is PlacementState.Selected or PlacementState.Offered).Select(one => new Placed(one.Application.OrganisationId, one.Group)).ToList();
        // Who is about to take a colleague's place needs no other one.
        var waiting = found.Where(one => one.Placement?.State is PlacementState.Waiting && one.Application is { State: not ApplicationState.Withdrawn, ReplacesId: null })
            .OrderBy(one => one.Placement!.WaitingRank).ToList();
        while (Selection.NextOf(recruitment.Rule, placed, [.. waiting.Select(one => one.ToDraw())]) is { } next)
        {
            var one = waiting.Single(one => one.Application.Id == next);
            waiting.Remove(one);
            placed.Add(new(one.Application.OrganisationId, one.Group));
            var row = await db.Set<Placement>().SingleAsync(row => row.OrganisationId == recruitment.HostId && row.ApplicationId == next, cancellation);
            row.AnswerUntil = LastDayToAnswer(recruitment, today);
            Change(row, PlacementState.Offered);
            await db.SaveChangesAsync(cancellation);
            await board.AddAsync(db, RecruitingWork.OfferEnd(row, TokyoTime.StartOf(row.AnswerUntil.Value.AddDays(1))), cancellation);
            await TellAsync(db, [row], cancellation);
        }
    }

    /// <summary>Has the homes told, in their own scope, once what was decided is committed.</summary>
    /// <param name="db">In the host's scope, with a transaction begun.</param>
    /// <param name="rows">As they are since.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task TellAsync(AcademyDb db, IReadOnlyCollection<Placement> rows, CancellationToken cancellation) =>
        board.AddAsync(db, [.. rows.Select(RecruitingWork.Spreading)], cancellation);

    public static void Change(Placement row, PlacementState state)
    {
        row.State = state;
        row.Version++;
    }

    private DateOnly LastDayToAnswer(TermRecruitment recruitment, DateOnly today)
    {
        var last = holidays.Calendar.Add(today, recruitment.AnswerDays);
        return last < recruitment.FillUntil ? last : recruitment.FillUntil;
    }
}
