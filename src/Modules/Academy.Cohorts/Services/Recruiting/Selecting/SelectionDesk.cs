using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Selecting;

/// <summary>The selection (選考) of a term that the reader's organisation hosts. What is decided comes to the applicants when the result is made known, and not before.</summary>
public sealed class SelectionDesk(
    AcademyDbFactory databases, Places places, WorkBoard board, WorkSignal signal, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    private const string Subject = "Term";

    /// <summary>
    /// Everybody that organisations have handed over, by organisations' codes, with what was decided or, when the list is closed, with what the draw would give now.
    /// Null when the organisation hosts no such term, or it does not recruit.
    /// </summary>
    public async Task<ReadSelection?> ReadAsync(Guid termId, CancellationToken cancellation)
    {
        await using var db = Open();
        if (await HostedAsync(db, termId, cancellation) is not { } recruitment)
            return null;
        var found = await Candidates.ReadAsync(db, recruitment, cancellation);
        var isClosed = clock.GetUtcNow().UtcDateTime >= recruitment.ClosedAt;
        var list = recruitment.DrawList ?? (isClosed ? DrawOf(recruitment, found) : null);
        var drawn = recruitment.DecidedAt is null && list is not null ? Draw(recruitment, list, found) : new Dictionary<Guid, DrawnCandidate>();
        return new(
            recruitment, isClosed, list is null ? null : DrawList.SeedOf(list), await Candidates.CountMunicipalitiesAsync(db, cancellation),
            [.. found.Select(one => SelectionRow.Of(one, drawn.GetValueOrDefault(one.Application.Id), recruitment.WaitingPlaces))]);
    }

    /// <summary>Notes that the reader looked at who applies.</summary>
    public async Task NoteViewAsync(Guid termId, CancellationToken cancellation)
    {
        await using var db = Open();
        audit.Add(db, session.OrganisationId, "cohorts.applications-viewed", session.StaffMemberId, (Subject, termId));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Notes that the reader took the list of who applies along as a file.</summary>
    public async Task NoteExportAsync(Guid termId, CancellationToken cancellation)
    {
        await using var db = Open();
        audit.Add(db, session.OrganisationId, "cohorts.applications-exported", session.StaffMemberId, (Subject, termId));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>How many people applied, and how many organisations put them forward.</summary>
    public async Task<(int People, int Organisations)> CountAsync(Guid termId, CancellationToken cancellation)
    {
        await using var db = Open();
        var homes = await db.Set<Application>()
            .Where(row => row.HostOrganisationId == session.OrganisationId && row.TermId == termId && row.SubmittedAt != null && row.Way != ApplicationWay.Substitution)
            .GroupBy(row => row.OrganisationId).Select(rows => rows.Count()).ToListAsync(cancellation);
        return (homes.Sum(), homes.Count);
    }

    /// <summary>Takes an application out of the selection, or in again. The seed stays: it is of the whole list.</summary>
    /// <param name="termId">Hosted by the reader's organisation.</param>
    /// <param name="applicationId">Handed over for that term.</param>
    /// <param name="note">Why it is taken out, which the applicant will read; null takes it in again.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task<ChangeOutcome> ExcludeAsync(Guid termId, Guid applicationId, string? note, CancellationToken cancellation) => WriteAsync(termId, async (db, recruitment) =>
    {
        var found = await Candidates.ReadAsync(db, recruitment, cancellation);
        if (found.SingleOrDefault(one => one.Application.Id == applicationId) is not { } one)
            return ChangeOutcome.Gone;
        if (note is null ? one.Placement?.State is not PlacementState.Excluded : !one.IsDrawn)
            return ChangeOutcome.Overtaken;
        var row = await RowAsync(db, recruitment, one, cancellation);
        Places.Change(row, note is null ? PlacementState.Considered : PlacementState.Excluded);
        row.Note = note;
        audit.Add(
            db, session.OrganisationId, note is null ? "cohorts.application-considered" : "cohorts.application-excluded", session.StaffMemberId, ("Application", applicationId));
        return ChangeOutcome.Done;
    }, cancellation);

    /// <summary>Makes the result known: draws, keeps what was drawn, and has everybody told.</summary>
    /// <param name="termId">Hosted by the reader's organisation.</param>
    /// <param name="shown">What was looked at (<see cref="ReadSelection.Key"/>): when it is otherwise meanwhile, nothing is done.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task<ChangeOutcome> DecideAsync(Guid termId, string shown, CancellationToken cancellation) => WriteAsync(termId, async (db, recruitment) =>
    {
        if (clock.GetUtcNow().UtcDateTime < recruitment.ClosedAt)
            return ChangeOutcome.Overtaken;
        var found = await Candidates.ReadAsync(db, recruitment, cancellation);
        var list = DrawOf(recruitment, found);
        var drawn = Draw(recruitment, list, found);
        if (ReadSelection.KeyOf(found.Select(one => SelectionRow.Of(one, drawn.GetValueOrDefault(one.Application.Id), recruitment.WaitingPlaces))) != shown)
            return ChangeOutcome.Overtaken;
        var told = new List<Placement>();
        foreach (var one in found.Where(one => one.IsDrawn || one.Placement?.State is PlacementState.Excluded))
        {
            var row = await RowAsync(db, recruitment, one, cancellation);
            if (drawn.TryGetValue(one.Application.Id, out var result))
            {
                var given = SelectionRow.Of(one, result, recruitment.WaitingPlaces);
                Places.Change(row, given.State!.Value);
                (row.Drawn, row.Position, row.WaitingRank) = (row.State, result.Position, given.WaitingRank);
            }

            told.Add(row);
        }

        var kept = await db.Set<Recruitment>().SingleAsync(row => row.OrganisationId == session.OrganisationId && row.TermId == termId, cancellation);
        (kept.DecidedAt, kept.DrawList) = (clock.GetUtcNow().UtcDateTime, list);
        kept.Version++;
        audit.Add(db, session.OrganisationId, "cohorts.selection-decided", session.StaffMemberId, (Subject, termId));
        await db.SaveChangesAsync(cancellation);
        await places.TellAsync(db, told, cancellation);
        await board.AddAsync(db, RecruitingWork.Seating(termId, "decided"), cancellation);
        return ChangeOutcome.Done;
    }, cancellation);

    /// <summary>The list is everything that was handed over in time, whatever became of it: nobody makes another seed by taking somebody out.</summary>
    private static string DrawOf(TermRecruitment recruitment, IEnumerable<ReadCandidate> found) =>
        DrawList.Write(recruitment.TermId, recruitment.ClosedAt, found.Select(one => one.Application.Id));

    private static Dictionary<Guid, DrawnCandidate> Draw(TermRecruitment recruitment, string list, IEnumerable<ReadCandidate> found) =>
        Selection.Draw(recruitment.Rule, DrawList.SeedOf(list), [.. found.Where(one => one.IsDrawn).Select(one => one.ToDraw())]).ToDictionary(one => one.Id);

    /// <summary>The row of what is decided, made when there is none.</summary>
    private async Task<Placement> RowAsync(AcademyDb db, TermRecruitment recruitment, ReadCandidate one, CancellationToken cancellation)
    {
        if (one.Placement is not null)
            return await db.Set<Placement>().SingleAsync(row => row.OrganisationId == session.OrganisationId && row.ApplicationId == one.Application.Id, cancellation);
        var row = new Placement
        {
            OrganisationId = session.OrganisationId,
            ApplicationId = one.Application.Id,
            TermId = recruitment.TermId,
            HomeOrganisationId = one.Application.OrganisationId,
            State = PlacementState.Considered,
            Version = 0,
        };
        db.Add(row);
        return row;
    }

    private async Task<ChangeOutcome> WriteAsync(Guid termId, Func<AcademyDb, TermRecruitment, Task<ChangeOutcome>> change, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await KeyLock.HoldPlacesAsync(db, termId, cancellation);
        if (await HostedAsync(db, termId, cancellation) is not { } recruitment)
            return ChangeOutcome.Gone;
        if (recruitment.DecidedAt is not null)
            return ChangeOutcome.Overtaken;
        var outcome = await change(db, recruitment);
        if (outcome is not ChangeOutcome.Done)
            return outcome;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return ChangeOutcome.Done;
    }

    private async Task<TermRecruitment?> HostedAsync(AcademyDb db, Guid termId, CancellationToken cancellation) =>
        await TermRecruitment.FindAsync(db, termId, cancellation) is { } found && found.HostId == session.OrganisationId ? found : null;

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}
