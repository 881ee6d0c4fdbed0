using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Applying;

/// <summary>Whom the reader's organisation puts forward, for HR.</summary>
public sealed class HomeApplications(
    AcademyDbFactory databases, ApplicationMoves moves, RecruitingAccess access, WorkSignal signal, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    /// <summary>Terms that recruit or run, each with how many of the organisation are put forward.</summary>
    /// <param name="skip">Terms of the pages before.</param>
    /// <param name="most">Terms at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<RecruitingTerm>> TermsAsync(int skip, int most, CancellationToken cancellation)
    {
        await using var db = Open();
        var found = await TermRecruitment.ListAsync(db, TokyoTime.Today(clock), skip, most, cancellation);
        var ids = found.Select(one => one.TermId).ToList();
        var counts = (await Own(db).Where(row => ids.Contains(row.TermId)).GroupBy(row => new { row.TermId, row.State })
            .Select(rows => new { rows.Key.TermId, rows.Key.State, Count = rows.Count() }).ToListAsync(cancellation)).ToLookup(row => row.TermId);
        return [.. found.Select(one => new RecruitingTerm(one, counts[one.TermId].ToDictionary(row => row.State, row => row.Count)))];
    }

    /// <summary>How a term recruits. Null when it does not, or is not announced.</summary>
    public async Task<TermRecruitment?> FindAsync(Guid termId, CancellationToken cancellation)
    {
        await using var db = Open();
        return await TermRecruitment.FindAsync(db, termId, cancellation) is { IsAnnounced: true } found ? found : null;
    }

    /// <summary>Everybody of the organisation who is put forward for a term, or was: in the order that the organisation gave, then by reading.</summary>
    public async Task<IReadOnlyList<HomeApplication>> ListAsync(Guid termId, CancellationToken cancellation)
    {
        await using var db = Open();
        return await Own(db).Where(row => row.TermId == termId).OrderBy(row => row.OwnOrder == null).ThenBy(row => row.OwnOrder).ThenBy(row => row.ReadingKey).ThenBy(row => row.Id)
            .Select(row => new HomeApplication(
                row.Id, row.StaffMemberId, row.Name, row.Reading, row.OfficeName, row.Way, row.State, row.OwnOrder, row.WaitingRank, row.AnswerUntil, row.FiledAt, row.Version))
            .ToListAsync(cancellation);
    }

    /// <summary>Says in which order the organisation wants its people chosen (推薦順位), as long as the list is not closed.</summary>
    /// <param name="termId">Of the term.</param>
    /// <param name="order">By application: 1 first; null for none.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task<ApplicationOutcome> OrderAsync(Guid termId, IReadOnlyDictionary<Guid, int?> order, CancellationToken cancellation)
    {
        if (!await access.IsHrAsync())
            return ApplicationOutcome.Gone;
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await TermRecruitment.FindAsync(db, termId, cancellation) is not { IsAnnounced: true } recruitment)
            return ApplicationOutcome.Gone;
        if (TokyoTime.Today(clock) > recruitment.ApproveUntil)
            return ApplicationOutcome.TooLate;
        foreach (var row in await Own(db).Where(row => row.TermId == termId).ToListAsync(cancellation))
            if (order.TryGetValue(row.Id, out var wanted))
                row.OwnOrder = wanted;
        audit.Add(db, session.OrganisationId, "cohorts.applications-ordered", session.StaffMemberId, ("Term", termId));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ApplicationOutcome.Overtaken;
        }

        await transaction.CommitAsync(cancellation);
        return ApplicationOutcome.Done;
    }

    /// <summary>Withdraws for somebody who cannot, as during an illness.</summary>
    /// <param name="id">Of the application.</param>
    /// <param name="version">That was looked at.</param>
    /// <param name="comment">Why; not empty.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task<ApplicationOutcome> WithdrawAsync(Guid id, int version, string comment, CancellationToken cancellation)
    {
        if (!await access.IsHrAsync())
            return ApplicationOutcome.Gone;
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Own(db).SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } row)
            return ApplicationOutcome.Gone;
        if (row.Version != version || !ApplicationFlow.CanWithdraw(row.State))
            return ApplicationOutcome.Overtaken;
        var recruitment = (await TermRecruitment.FindAsync(db, row.TermId, cancellation))!;
        audit.Add(db, session.OrganisationId, "cohorts.application-withdrawn", session.StaffMemberId, ("Application", id));
        try
        {
            await moves.MoveAsync(db, recruitment, row, new(ApplicationStepKind.Withdrawn, ApplicationState.Withdrawn, session.StaffMemberId, Comment: comment), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ApplicationOutcome.Overtaken;
        }

        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return ApplicationOutcome.Done;
    }

    private IQueryable<Application> Own(AcademyDb db) => db.Set<Application>().Where(row => row.OrganisationId == session.OrganisationId);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <param name="Counts">How many of the organisation are in which state.</param>
public sealed record RecruitingTerm(TermRecruitment Recruitment, IReadOnlyDictionary<ApplicationState, int> Counts);

/// <param name="Order">推薦順位; null when none was given.</param>
/// <param name="FiledAt">UTC.</param>
public sealed record HomeApplication(
    Guid Id, Guid StaffMemberId, string Name, string Reading, string? OfficeName, ApplicationWay Way, ApplicationState State, int? Order, int? WaitingRank, DateOnly? AnswerUntil,
    DateTime FiledAt, int Version);
