using Academy.Cohorts.Services.Recruiting.Applying;
using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Academy.Modularity.Permissions;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Approving;

/// <summary>What the reader decides on: as superior, in a superior's place, or for HR.</summary>
public sealed class Approvals(
    AcademyDbFactory databases, ApplicationRows rows, ApplicationMoves moves, Approvers approvers, RecruitingAccess access, IRoleHolders holders, WorkSignal signal,
    AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    /// <summary>What waits for the reader, the oldest first, and what was decided in the reader's place and is not looked at yet (後閲).</summary>
    public async Task<ApprovalQueue> ReadAsync(CancellationToken cancellation)
    {
        await using var db = Open();
        var unseenIds = Unseen(db).Select(row => row.Id);
        var rows = await Rows(db).AsNoTracking()
            .Where(row => row.State == ApplicationState.AwaitingSuperior || row.State == ApplicationState.AwaitingHr || unseenIds.Contains(row.Id))
            .OrderBy(row => row.FiledAt).ThenBy(row => row.Id).Select(row => new { Row = row, IsUnseen = unseenIds.Contains(row.Id) }).ToListAsync(cancellation);
        var pending = rows.Where(one => one.Row.State is ApplicationState.AwaitingSuperior or ApplicationState.AwaitingHr).Select(one => one.Row).ToList();
        var isHr = await access.IsHrAsync();
        var found = await approvers.OfAsync(db, [.. pending.Select(row => row.StaffMemberId).Distinct()], cancellation);
        var isAlone = isHr && await IsAloneAsync(pending, cancellation);
        var own = pending.Where(row => !IsOwnAffair(row, found.GetValueOrDefault(row.StaffMemberId), isAlone) && PartOf(row, found.GetValueOrDefault(row.StaffMemberId), isHr) is not null).ToList();
        var unseen = rows.Where(one => one.IsUnseen).Select(one => one.Row).ToList();
        var recruitments = await TermRecruitment.ListAsync(db, [.. own.Concat(unseen).Select(row => row.TermId).Distinct()], cancellation);
        return new(
            own.ConvertAll(row => Listed(row, recruitments[row.TermId], InPlaceOf(found.GetValueOrDefault(row.StaffMemberId)) is not null && row.State is ApplicationState.AwaitingSuperior)),
            unseen.ConvertAll(row => Listed(row, recruitments[row.TermId], true)));
    }

    /// <summary>An application that the reader decides on, has decided on, or that was decided in their place. Null for all others.</summary>
    public async Task<ApplicationToApprove?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = Open();
        var read = await Rows(db).AsNoTracking().Where(row => row.Id == id).Select(row => new
        {
            Row = row,
            Steps = db.Set<ApplicationStep>().Where(step => step.OrganisationId == row.OrganisationId && step.ApplicationId == row.Id).OrderBy(step => step.Id).ToList(),
        }).SingleOrDefaultAsync(cancellation);
        if (read is not { Row: { } row, Steps: { } steps })
            return null;
        var isHr = await access.IsHrAsync();
        var found = (await approvers.OfAsync(db, [row.StaffMemberId], cancellation)).GetValueOrDefault(row.StaffMemberId);
        var isConcerned = isHr || found?.Includes(session.StaffMemberId) is true
            || steps.Any(step => step.ActorId == session.StaffMemberId || step.InPlaceOfId == session.StaffMemberId);
        if (!isConcerned || IsOwnAffair(row, found, isHr && await IsAloneAsync([row], cancellation)))
            return null;
        var recruitment = await TermRecruitment.FindAsync(db, row.TermId, cancellation);
        var names = await rows.NamesAsync(steps, row, cancellation);
        return new(
            recruitment!, ReadApplication.Of(row, steps, names), PartOf(row, found, isHr), steps.Exists(step => step.InPlaceOfId == session.StaffMemberId) && IsUnseen(steps), isHr);
    }

    /// <summary>Decides.</summary>
    /// <param name="id">Of the application.</param>
    /// <param name="version">That was looked at.</param>
    /// <param name="decision">What becomes of it.</param>
    /// <param name="comment">Given when it is returned or refused; null otherwise or when nothing is said.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task<ApplicationOutcome> DecideAsync(Guid id, int version, ApprovalDecision decision, string? comment, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Rows(db).SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } row)
            return ApplicationOutcome.Gone;
        var found = (await approvers.OfAsync(db, [row.StaffMemberId], cancellation)).GetValueOrDefault(row.StaffMemberId);
        var isHr = await access.IsHrAsync();
        if (!isHr && found?.Includes(session.StaffMemberId) is not true)
            return ApplicationOutcome.Gone;
        if (IsOwnAffair(row, found, isHr && await IsAloneAsync([row], cancellation)))
            return ApplicationOutcome.OwnAffair;
        if (row.Version != version || PartOf(row, found, isHr) is not { } part)
            return ApplicationOutcome.Overtaken;
        var recruitment = (await TermRecruitment.FindAsync(db, row.TermId, cancellation))!;
        if (TokyoTime.Today(clock) > recruitment.LastDayFor(row.Way))
            return ApplicationOutcome.TooLate;
        var step = decision switch
        {
            ApprovalDecision.Approve when part is ApprovalPart.Superior =>
                new Step(ApplicationStepKind.SuperiorApproved, ApplicationFlow.AfterSuperior(row.FiledBy), session.StaffMemberId, InPlaceOf(found), comment),
            ApprovalDecision.Approve => new Step(ApplicationStepKind.HrApproved, ApplicationState.Submitted, session.StaffMemberId, Comment: comment),
            ApprovalDecision.Return => new Step(ApplicationStepKind.Returned, ApplicationState.Returned, session.StaffMemberId, part is ApprovalPart.Superior ? InPlaceOf(found) : null, comment),
            _ => new Step(ApplicationStepKind.Refused, ApplicationState.Refused, session.StaffMemberId, part is ApprovalPart.Superior ? InPlaceOf(found) : null, comment),
        };
        audit.Add(db, session.OrganisationId, ActionOf(decision), session.StaffMemberId, ("Application", id));
        try
        {
            await moves.MoveAsync(db, recruitment, row, step, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ApplicationOutcome.Overtaken;
        }

        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return ApplicationOutcome.Done;
    }

    /// <summary>Notes that the reader has seen what was decided in their place (後閲).</summary>
    public async Task<ApplicationOutcome> ReviewAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Unseen(db).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } row)
            return ApplicationOutcome.Gone;
        db.Add(new ApplicationStep
        {
            OrganisationId = row.OrganisationId,
            ApplicationId = id,
            Kind = ApplicationStepKind.Reviewed,
            State = row.State,
            ActorId = session.StaffMemberId,
            At = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return ApplicationOutcome.Done;
    }

    /// <summary>As what the reader may decide on it now; null: not. HR decides in the first place too where nobody is the superior (any more).</summary>
    private ApprovalPart? PartOf(Application row, ApproversOfOne? found, bool isHr) => row.State switch
    {
        ApplicationState.AwaitingSuperior when found?.Includes(session.StaffMemberId) is true => ApprovalPart.Superior,
        ApplicationState.AwaitingSuperior when found is null && isHr => ApprovalPart.Hr,
        ApplicationState.AwaitingHr when isHr => ApprovalPart.Hr,
        _ => null,
    };

    /// <summary>Nobody decides on their own application, unless they are all there is of HR.</summary>
    private bool IsOwnAffair(Application row, ApproversOfOne? found, bool isAlone) =>
        row.StaffMemberId == session.StaffMemberId && !(isAlone && PartOf(row, found, isHr: true) is ApprovalPart.Hr);

    /// <summary>Whether the reader is all there is of HR; asked only where something is their own.</summary>
    private async Task<bool> IsAloneAsync(IEnumerable<Application> rows, CancellationToken cancellation) =>
        rows.Any(row => row.StaffMemberId == session.StaffMemberId)
        && (await holders.HoldersAsync(session.OrganisationId, Role.HumanResources, TokyoTime.Today(clock), cancellation)).All(id => id == session.StaffMemberId);

    private static string ActionOf(ApprovalDecision decision) => decision switch
    {
        ApprovalDecision.Approve => "cohorts.application-approved",
        ApprovalDecision.Return => "cohorts.application-returned",
        _ => "cohorts.application-refused",
    };

    /// <summary>The superior when the reader acts for them; null when the reader is the superior.</summary>
    private Guid? InPlaceOf(ApproversOfOne? found) => found is not null && found.Superior != session.StaffMemberId && found.Deputies.Contains(session.StaffMemberId) ? found.Superior : null;

    private bool IsUnseen(IReadOnlyList<ApplicationStep> steps) =>
        steps.Last(step => step.InPlaceOfId == session.StaffMemberId).At is var last
        && !steps.Any(step => step.Kind is ApplicationStepKind.Reviewed && step.ActorId == session.StaffMemberId && step.At >= last);

    /// <summary>What was decided in the reader's place, and not looked at since.</summary>
    private IQueryable<Application> Unseen(AcademyDb db) => Rows(db)
        .Where(row => db.Set<ApplicationStep>().Any(step => step.OrganisationId == row.OrganisationId && step.ApplicationId == row.Id && step.InPlaceOfId == session.StaffMemberId
            && !db.Set<ApplicationStep>().Any(seen => seen.OrganisationId == row.OrganisationId && seen.ApplicationId == row.Id
                && seen.Kind == ApplicationStepKind.Reviewed && seen.ActorId == session.StaffMemberId && seen.At >= step.At)));

    private static ListedApproval Listed(Application row, TermRecruitment recruitment, bool inPlaceOfSuperior) => new(
        row.Id, recruitment.TermId, recruitment.Name, row.Name, row.Reading, row.OfficeName, row.Way, row.State, row.FiledAt, recruitment.LastDayFor(row.Way), inPlaceOfSuperior);

    private IQueryable<Application> Rows(AcademyDb db) => db.Set<Application>().Where(row => row.OrganisationId == session.OrganisationId);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <param name="Waiting">What the reader has to decide on.</param>
/// <param name="Unseen">What was decided in the reader's place.</param>
public sealed record ApprovalQueue(IReadOnlyList<ListedApproval> Waiting, IReadOnlyList<ListedApproval> Unseen);

/// <param name="Until">The last day for approvals, in Tokyo.</param>
/// <param name="InPlaceOfSuperior">Whether somebody other than the superior decides, or decided, in their place.</param>
public sealed record ListedApproval(
    Guid Id, Guid TermId, LocalText Term, string Name, string Reading, string? OfficeName, ApplicationWay Way, ApplicationState State, DateTime FiledAt, DateOnly Until,
    bool InPlaceOfSuperior);

/// <param name="Part">As what the reader may decide on it now; null: not.</param>
/// <param name="IsUnseen">Whether it was decided in the reader's place, and they have not noted that they saw it.</param>
/// <param name="IsHr">Whether the reader acts for HR.</param>
public sealed record ApplicationToApprove(TermRecruitment Recruitment, ReadApplication Application, ApprovalPart? Part, bool IsUnseen, bool IsHr);

public enum ApprovalPart
{
    Superior,
    Hr,
}

public enum ApprovalDecision
{
    Approve,

    /// <summary>Sent back with a comment.</summary>
    Return,

    /// <summary>The organisation does not put the person forward.</summary>
    Refuse,
}
