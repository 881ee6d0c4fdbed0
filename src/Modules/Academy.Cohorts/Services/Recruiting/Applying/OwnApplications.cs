using Academy.Cohorts.Services.Recruiting.Approving;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Applying;

/// <summary>What the reader has applied for, or was put forward for.</summary>
public sealed class OwnApplications(
    AcademyDbFactory databases, ApplicationRows rows, ApplicationMoves moves, Approvers approvers, WorkSignal signal, ICurrentSession session, TimeProvider clock)
{
    /// <summary>How a term recruits, with the reader's application. Null when it does not, or is not announced.</summary>
    public async Task<OwnApplication?> FindAsync(Guid termId, CancellationToken cancellation)
    {
        await using var db = Open();
        if (await TermRecruitment.FindAsync(db, termId, cancellation) is not { IsAnnounced: true } recruitment)
            return null;
        var row = await Own(db, recruitment).AsNoTracking().SingleOrDefaultAsync(cancellation);
        var steps = row is null ? [] : await db.Set<ApplicationStep>().AsNoTracking().Where(step => step.ApplicationId == row.Id).OrderBy(step => step.Id).ToListAsync(cancellation);
        var names = await rows.NamesAsync(steps, row, cancellation);
        return new(recruitment, row is null ? null : ReadApplication.Of(row, steps, names));
    }

    /// <summary>How a term recruits, and where the reader's application stands. Null when it does not recruit, or is not announced.</summary>
    public async Task<OwnStanding?> GlanceAsync(Guid termId, CancellationToken cancellation)
    {
        await using var db = Open();
        return await TermRecruitment.FindAsync(db, termId, cancellation) is { IsAnnounced: true } recruitment
            ? new(recruitment, await Own(db, recruitment).Select(row => (ApplicationState?)row.State).SingleOrDefaultAsync(cancellation))
            : null;
    }

    /// <summary>Applies (本人申込), or sends again what was returned.</summary>
    /// <param name="termId">For which term.</param>
    /// <param name="version">Of the application that was looked at; 0 when there was none.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task<ApplicationOutcome> FileAsync(Guid termId, int version, string reason, CancellationToken cancellation) => WriteAsync(termId, async (db, recruitment, row) =>
    {
        if (row is null ? version != 0 : row.Version != version)
            return row is not null && !CanFile(row.State) ? ApplicationOutcome.Already : ApplicationOutcome.Overtaken;
        if (row is not null && !CanFile(row.State))
            return ApplicationOutcome.Already;
        // What was returned may be sent again until the last day for approvals.
        var last = row?.State is ApplicationState.Returned ? recruitment.LastDayFor(row.Way) : recruitment.ApplyUntil;
        if (TokyoTime.Today(clock) > last || (recruitment.DecidedAt is not null && row is not { State: ApplicationState.Returned, Way: ApplicationWay.Substitution }))
            return ApplicationOutcome.TooLate;
        if (await TakesPartAsync(db, recruitment, cancellation))
            return ApplicationOutcome.Already;
        var now = clock.GetUtcNow().UtcDateTime;
        var isAgain = row?.State is ApplicationState.Returned;
        row ??= await rows.AddAsync(db, recruitment, session.StaffMemberId, cancellation);
        if (row is null)
            return ApplicationOutcome.Gone;
        if (!isAgain)
            (row.Way, row.FiledBy, row.FilerId, row.ReplacesId, row.OwnOrder) = (ApplicationWay.Own, FiledBy.Person, session.StaffMemberId, null, null);
        (row.Reason, row.FiledAt, row.ConsentedAt) = (reason, now, now);
        var hasSuperior = (await approvers.OfAsync(db, row, cancellation)).Count > 0;
        // Who was put forward by somebody else and sends it again has agreed by that.
        var state = row.Way is ApplicationWay.Own ? ApplicationFlow.AfterFiling(row.Way, hasSuperior) : ApplicationFlow.AfterConsent(row.FiledBy, hasSuperior);
        await moves.MoveAsync(db, recruitment, row, new(ApplicationStepKind.Filed, state, session.StaffMemberId), cancellation);
        return ApplicationOutcome.Done;
    }, cancellation);

    /// <summary>Agrees to what somebody else put in (代理申込・指名・交代).</summary>
    public Task<ApplicationOutcome> ConsentAsync(Guid termId, int version, CancellationToken cancellation) => WriteAsync(termId, async (db, recruitment, row) =>
    {
        if (row is null)
            return ApplicationOutcome.Gone;
        if (row.Version != version || row.State is not ApplicationState.AwaitingConsent)
            return ApplicationOutcome.Overtaken;
        if (TokyoTime.Today(clock) > recruitment.LastDayFor(row.Way))
            return ApplicationOutcome.TooLate;
        row.ConsentedAt = clock.GetUtcNow().UtcDateTime;
        var state = ApplicationFlow.AfterConsent(row.FiledBy, (await approvers.OfAsync(db, row, cancellation)).Count > 0);
        await moves.MoveAsync(db, recruitment, row, new(ApplicationStepKind.Consented, state, session.StaffMemberId), cancellation);
        return ApplicationOutcome.Done;
    }, cancellation);

    /// <summary>Does not want to take part (any more).</summary>
    /// <param name="termId">In which term.</param>
    /// <param name="version">That was looked at.</param>
    /// <param name="comment">Why; null when nothing is said.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task<ApplicationOutcome> WithdrawAsync(Guid termId, int version, string? comment, CancellationToken cancellation) => WriteAsync(termId, async (db, recruitment, row) =>
    {
        if (row is null)
            return ApplicationOutcome.Gone;
        if (row.Version != version || !ApplicationFlow.CanWithdraw(row.State))
            return ApplicationOutcome.Overtaken;
        await moves.MoveAsync(db, recruitment, row, new(ApplicationStepKind.Withdrawn, ApplicationState.Withdrawn, session.StaffMemberId, Comment: comment), cancellation);
        return ApplicationOutcome.Done;
    }, cancellation);

    /// <summary>Accepts the place that was offered; the host confirms it.</summary>
    public Task<ApplicationOutcome> AcceptAsync(Guid termId, int version, CancellationToken cancellation) => WriteAsync(termId, async (db, recruitment, row) =>
    {
        if (row is null)
            return ApplicationOutcome.Gone;
        if (row.Version != version || row.State is not ApplicationState.Offered)
            return ApplicationOutcome.Overtaken;
        if (row.AnswerUntil < TokyoTime.Today(clock))
            return ApplicationOutcome.TooLate;
        await moves.MoveAsync(db, recruitment, row, new(ApplicationStepKind.Accepted, ApplicationState.Accepting, session.StaffMemberId), cancellation);
        return ApplicationOutcome.Done;
    }, cancellation);

    private async Task<ApplicationOutcome> WriteAsync(
        Guid termId, Func<AcademyDb, TermRecruitment, Application?, Task<ApplicationOutcome>> change, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await TermRecruitment.FindAsync(db, termId, cancellation) is not { IsAnnounced: true } recruitment)
            return ApplicationOutcome.Gone;
        await KeyLock.HoldAsync(db, $"application:{termId:N}:{session.StaffMemberId:N}", cancellation);
        try
        {
            var outcome = await change(db, recruitment, await Own(db, recruitment).SingleOrDefaultAsync(cancellation));
            if (outcome is not ApplicationOutcome.Done)
                return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ApplicationOutcome.Overtaken;
        }

        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return ApplicationOutcome.Done;
    }

    private static bool CanFile(ApplicationState state) => state is ApplicationState.Returned || ApplicationFlow.IsOver(state);

    private Task<bool> TakesPartAsync(AcademyDb db, TermRecruitment recruitment, CancellationToken cancellation) => db.Set<Participation>().AnyAsync(
        row => row.TermId == recruitment.TermId && row.HomeOrganisationId == session.OrganisationId && row.StaffMemberId == session.StaffMemberId && row.EndedAt == null, cancellation);

    private IQueryable<Application> Own(AcademyDb db, TermRecruitment recruitment) => db.Set<Application>().Where(row =>
        row.OrganisationId == session.OrganisationId && row.HostOrganisationId == recruitment.HostId && row.TermId == recruitment.TermId && row.StaffMemberId == session.StaffMemberId);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <param name="Application">Null when there is none.</param>
public sealed record OwnApplication(TermRecruitment Recruitment, ReadApplication? Application);

/// <param name="State">Of the reader's application; null when there is none.</param>
public sealed record OwnStanding(TermRecruitment Recruitment, ApplicationState? State);
