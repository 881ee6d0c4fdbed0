using Academy.Cohorts.Services.Following;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Sessions.Recordings;
using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;
using Academy.Domain.Notices;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Sessions.MakeUps;

/// <summary>The reports by which participants make up for sessions of a term that the reader's organisation hosts.</summary>
public sealed class MakeUpDesk(AcademyDbFactory databases, ParticipantTeller teller, WorkSignal signal, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    /// <summary>The newest report of each participant on each session, those that wait the longest first, then the newest of the others.</summary>
    public async Task<IReadOnlyList<MakeUpRow>> ListAsync(HostedTerm term, CancellationToken cancellation)
    {
        await using var db = Open();
        var rows = await (
            from report in Of(db, term)
            join person in People(db, term.Id) on report.ParticipationId equals person.Id
            join held in db.Set<TermSession>().Where(row => row.OrganisationId == session.OrganisationId) on report.SessionId equals held.Id
            where !Of(db, term).Any(later => later.ParticipationId == report.ParticipationId && later.SessionId == report.SessionId && later.Number > report.Number)
            select new MakeUpRow(
                report.Id, held.Number, person.Name, person.Reading, person.HomeName, person.OfficeName, report.Number, report.SubmittedAt, report.State)).ToListAsync(cancellation);
        return
        [
            .. rows.Where(row => row.State is MakeUpState.Submitted).OrderBy(row => row.SubmittedAt).ThenBy(row => row.Id),
            .. rows.Where(row => row.State is not MakeUpState.Submitted).OrderByDescending(row => row.SubmittedAt).ThenBy(row => row.Id),
        ];
    }

    /// <summary>How many reports wait for somebody to decide on them.</summary>
    public async Task<int> CountWaitingAsync(HostedTerm term, CancellationToken cancellation)
    {
        await using var db = Open();
        return await Of(db, term).CountAsync(row => row.State == MakeUpState.Submitted && People(db, term.Id).Any(person => person.Id == row.ParticipationId), cancellation);
    }

    /// <summary>Null when there is no such report of somebody who takes part. An older one brings the newest.</summary>
    public async Task<ReadMakeUp?> FindAsync(HostedTerm term, Guid reportId, CancellationToken cancellation)
    {
        await using var db = Open();
        return await FindAsync(db, term, reportId, cancellation) is { } found ? found.Read : null;
    }

    /// <summary>Accepts a report, by which the session is made up for, or returns it. The participant is told.</summary>
    /// <param name="term">Hosted by the reader's organisation.</param>
    /// <param name="reportId">The newest of a participant on a session.</param>
    /// <param name="accepts">Otherwise it is returned, to be handed in again.</param>
    /// <param name="comment">What the participant will read; null when nothing is said.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns><see cref="ChangeOutcome.Overtaken"/> when somebody has decided on it, or recorded meanwhile that the participant was there.</returns>
    public async Task<ChangeOutcome> DecideAsync(HostedTerm term, Guid reportId, bool accepts, string? comment, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Of(db, term).Where(row => row.Id == reportId).Select(row => (Guid?)row.SessionId).SingleOrDefaultAsync(cancellation) is not { } sessionId)
            return ChangeOutcome.Gone;
        await KeyLock.HoldAttendanceAsync(db, sessionId, cancellation);
        if (await FindAsync(db, term, reportId, cancellation) is not { } found)
            return ChangeOutcome.Gone;
        var (read, person) = found;
        if (read.Newest.Id != reportId || !read.IsWaiting || (accepts && read.IsNeedless(term.Terms.Rule)))
            return ChangeOutcome.Overtaken;
        var now = clock.GetUtcNow().UtcDateTime;
        var row = await db.Set<MakeUpReport>().SingleAsync(row => row.OrganisationId == session.OrganisationId && row.Id == reportId, cancellation);
        (row.State, row.Comment, row.DecidedAt, row.DecidedById) = (accepts ? MakeUpState.Accepted : MakeUpState.Returned, comment, now, session.StaffMemberId);
        if (accepts)
            db.Add(MadeUp(person, sessionId, now));
        audit.Add(db, session.OrganisationId, accepts ? "cohorts.report-accepted" : "cohorts.report-returned", session.StaffMemberId, ("MakeUpReport", reportId));
        await db.SaveChangesAsync(cancellation);
        await teller.TellAsync(
            db, [person], new ReportNotice(term.Id, term.Name, read.Session.Number, accepts, comment), $"report:{reportId:N}:{row.State}", cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return ChangeOutcome.Done;
    }

    private ParticipationEvent MadeUp(Participation person, Guid sessionId, DateTime now) => new()
    {
        OrganisationId = person.OrganisationId,
        ParticipationId = person.Id,
        HomeOrganisationId = person.HomeOrganisationId,
        Kind = ParticipationEventKind.Attendance,
        SessionId = sessionId,
        Attendance = Attendance.Recording,
        Source = AttendanceSource.Report,
        RecordedAt = now,
        ActorId = session.StaffMemberId,
    };

    private async Task<(ReadMakeUp Read, Participation Person)?> FindAsync(AcademyDb db, HostedTerm term, Guid reportId, CancellationToken cancellation)
    {
        var reports = await (
            from one in Of(db, term).Where(row => row.Id == reportId)
            join report in Of(db, term) on new { one.SessionId, one.ParticipationId } equals new { report.SessionId, report.ParticipationId }
            orderby report.Number descending
            select report).AsNoTracking().ToListAsync(cancellation);
        if (reports.Count == 0)
            return null;
        var (at, participation) = (reports[0].SessionId, reports[0].ParticipationId);
        var read = await (
            from person in People(db, term.Id)
            where person.Id == participation
            select new
            {
                Person = person,
                Events = db.Set<ParticipationEvent>().Where(row => row.OrganisationId == person.OrganisationId && row.ParticipationId == person.Id).ToList(),
                Recording = db.Set<SessionFile>().SingleOrDefault(
                    row => row.OrganisationId == person.OrganisationId && row.SessionId == at && row.Kind == SessionFileKind.Recording && row.RemovedAt == null),
                View = db.Set<RecordingView>().SingleOrDefault(row => row.OrganisationId == person.OrganisationId && row.ParticipationId == person.Id
                    && db.Set<SessionFile>().Any(file => file.OrganisationId == row.OrganisationId && file.Id == row.FileId && file.SessionId == at
                        && file.Kind == SessionFileKind.Recording && file.RemovedAt == null)),
            }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (read is null)
            return null;
        var standing = new RecordedStanding(read.Events);
        int? watched = read.Recording is null ? null : Viewing.Of(read.Recording, read.View).Percent;
        var madeUp = term.Sessions.Count(other => other.Id != at && standing.Of(other.Id) is Attendance.Recording);
        return (new(
            term.Sessions.Single(one => one.Id == at), read.Person.Name, read.Person.Reading, read.Person.HomeName, read.Person.OfficeName, reports, standing.Of(at), watched, madeUp), read.Person);
    }

    private IQueryable<MakeUpReport> Of(AcademyDb db, HostedTerm term)
    {
        var sessions = term.Sessions.Select(one => one.Id).ToList();
        return db.Set<MakeUpReport>().Where(row => row.OrganisationId == session.OrganisationId && sessions.Contains(row.SessionId));
    }

    private IQueryable<Participation> People(AcademyDb db, Guid termId) =>
        db.Set<Participation>().Where(row => row.OrganisationId == session.OrganisationId && row.TermId == termId && row.EndedAt == null);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}
