using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;
using Academy.Domain.Cohorts.Sessions.Logs;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Sessions.Logs;

/// <summary>Records attendance of a session that a meeting's log shows and the host has confirmed. The log itself is kept nowhere.</summary>
public sealed class MeetingLogDesk(AcademyDbFactory databases, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    /// <summary>By reading: those who take part now.</summary>
    /// <param name="term">Hosted by the reader's organisation.</param>
    /// <param name="sessionId">Of it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<LogParticipant>> ReadAsync(HostedTerm term, Guid sessionId, CancellationToken cancellation)
    {
        await using var db = Open();
        var people = await People(db, term.Id).AsNoTracking().OrderBy(row => row.ReadingKey).ThenBy(row => row.Id).ToListAsync(cancellation);
        var recorded = await RecordedAsync(db, term.Id, sessionId, cancellation);
        return people.ConvertAll(row =>
            new LogParticipant(new(row.Id, row.Name, row.Reading, row.HomeName, row.Mail), row.OfficeName, new RecordedStanding(recorded[row.Id]).Of(sessionId)));
    }

    /// <summary>Records what stands otherwise; all of it, or nothing when somebody else has recorded something else meanwhile.</summary>
    /// <param name="term">Hosted by the reader's organisation.</param>
    /// <param name="sessionId">Of it.</param>
    /// <param name="wanted">Of those who do not take part in the term nothing is recorded.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>How many were recorded; null when nothing was, since what stood is not what stands.</returns>
    public async Task<int?> RecordAsync(HostedTerm term, Guid sessionId, IReadOnlyList<LoggedAttendance> wanted, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await KeyLock.HoldAttendanceAsync(db, sessionId, cancellation);
        var people = await People(db, term.Id).AsNoTracking().ToDictionaryAsync(row => row.Id, cancellation);
        var recorded = await RecordedAsync(db, term.Id, sessionId, cancellation);
        var open = wanted.Where(one => people.ContainsKey(one.ParticipationId)).Select(one => (Wanted: one, Stands: new RecordedStanding(recorded[one.ParticipationId]).Of(sessionId)))
            .Where(one => one.Stands != one.Wanted.How).ToList();
        if (open.Exists(one => one.Stands != one.Wanted.Stood))
            return null;
        if (open.Count == 0)
            return 0;
        var now = clock.GetUtcNow().UtcDateTime;
        db.AddRange(open.Select(one => new ParticipationEvent
        {
            OrganisationId = session.OrganisationId,
            ParticipationId = one.Wanted.ParticipationId,
            HomeOrganisationId = people[one.Wanted.ParticipationId].HomeOrganisationId,
            Kind = ParticipationEventKind.Attendance,
            SessionId = sessionId,
            Attendance = one.Wanted.How,
            Source = AttendanceSource.MeetingLog,
            Minutes = one.Wanted.Minutes,
            RecordedAt = now,
            ActorId = session.StaffMemberId,
        }));
        audit.Add(db, session.OrganisationId, "cohorts.log-recorded", session.StaffMemberId, ("Term", term.Id), new Dictionary<string, int> { ["count"] = open.Count });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return open.Count;
    }

    private async Task<ILookup<Guid, ParticipationEvent>> RecordedAsync(AcademyDb db, Guid termId, Guid sessionId, CancellationToken cancellation) =>
        (await db.Set<ParticipationEvent>().AsNoTracking().Where(row => row.OrganisationId == session.OrganisationId && row.SessionId == sessionId
            && db.Set<Participation>().Any(own => own.OrganisationId == row.OrganisationId && own.Id == row.ParticipationId && own.TermId == termId))
            .ToListAsync(cancellation)).ToLookup(row => row.ParticipationId);

    private IQueryable<Participation> People(AcademyDb db, Guid termId) =>
        db.Set<Participation>().Where(row => row.OrganisationId == session.OrganisationId && row.TermId == termId && row.EndedAt == null);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <summary>A participant as they are looked for in a log.</summary>
/// <param name="Stands">What is recorded of the session; null when nothing is.</param>
public sealed record LogParticipant(LogCandidate Candidate, string? OfficeName, Attendance? Stands)
{
    public Guid Id => Candidate.Id;
}

/// <summary>What is to be recorded of a participant.</summary>
/// <param name="Minutes">For how many they were there; null when the log does not have them.</param>
/// <param name="Stood">What was recorded when the host looked; null when nothing was.</param>
public sealed record LoggedAttendance(Guid ParticipationId, Attendance How, int? Minutes, Attendance? Stood);
