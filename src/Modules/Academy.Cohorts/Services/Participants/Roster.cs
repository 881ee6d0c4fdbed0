using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Cohorts;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Participants;

/// <summary>The participants of a term that the reader's organisation hosts, and what is recorded of them.</summary>
public sealed class Roster(AcademyDbFactory databases, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    /// <summary>By reading: those who take part now.</summary>
    public async Task<IReadOnlyList<RosterRow>> ReadAsync(HostedTerm term, CancellationToken cancellation)
    {
        await using var db = Open();
        var people = await People(db, term.Id).AsNoTracking().OrderBy(row => row.ReadingKey).ThenBy(row => row.Id).ToListAsync(cancellation);
        var recorded = await RecordedAsync(db, term.Id, cancellation);
        return people.ConvertAll(row =>
        {
            var standing = new RecordedStanding(recorded[row.Id]);
            return new RosterRow(
                row.Id, row.Name, row.Reading, row.HomeName, row.OfficeName,
                [.. term.Sessions.Select(one => standing.Of(one.Id))], standing.IsAssignmentAccepted, standing.IsReflectionIn);
        });
    }

    /// <summary>Notes that the reader looked at who takes part and how far they are.</summary>
    public async Task NoteViewAsync(Guid termId, CancellationToken cancellation)
    {
        await using var db = Open();
        audit.Add(db, session.OrganisationId, "cohorts.participants-viewed", session.StaffMemberId, ("Term", termId));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Records who came to a session. What is as recorded before is not recorded again; what is otherwise is recorded beside what was.</summary>
    /// <param name="term">Hosted by the reader's organisation.</param>
    /// <param name="number">Of the session.</param>
    /// <param name="attendance">By participation; null: nothing is to stand.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>How many are otherwise than before.</returns>
    public Task<int> RecordAsync(HostedTerm term, int number, IReadOnlyDictionary<Guid, Attendance?> attendance, CancellationToken cancellation)
    {
        var id = term.Sessions[number - 1].Id;
        return WriteAsync(term.Id, "cohorts.attendance-recorded", (row, standing) =>
            attendance.TryGetValue(row.Id, out var how) && standing.Of(id) != how
                ? [Event(row, ParticipationEventKind.Attendance, id, how, null)]
                : [], cancellation);
    }

    /// <summary>Records whose assignment is accepted and whose reflection is in.</summary>
    /// <param name="term">Hosted by the reader's organisation.</param>
    /// <param name="works">By participation.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>How many are otherwise than before.</returns>
    public Task<int> RecordAsync(HostedTerm term, IReadOnlyDictionary<Guid, RecordedWorks> works, CancellationToken cancellation) =>
        WriteAsync(term.Id, "cohorts.works-recorded", (row, standing) => works.TryGetValue(row.Id, out var work) ? Changes(row, standing, work) : [], cancellation);

    private IEnumerable<ParticipationEvent> Changes(Participation row, RecordedStanding standing, RecordedWorks works)
    {
        if (standing.IsAssignmentAccepted != works.Assignment)
            yield return Event(row, ParticipationEventKind.Assignment, null, null, works.Assignment);
        if (standing.IsReflectionIn != works.Reflection)
            yield return Event(row, ParticipationEventKind.Reflection, null, null, works.Reflection);
    }

    private async Task<int> WriteAsync(
        Guid termId, string action, Func<Participation, RecordedStanding, IEnumerable<ParticipationEvent>> changes, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var recorded = await RecordedAsync(db, termId, cancellation);
        var added = (await People(db, termId).ToListAsync(cancellation)).SelectMany(row => changes(row, new(recorded[row.Id]))).ToList();
        if (added.Count == 0)
            return 0;
        db.AddRange(added);
        audit.Add(db, session.OrganisationId, action, session.StaffMemberId, ("Term", termId), new Dictionary<string, int> { ["count"] = added.Count });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return added.Count;
    }

    private ParticipationEvent Event(Participation row, ParticipationEventKind kind, Guid? sessionId, Attendance? attendance, bool? isMet) => new()
    {
        OrganisationId = row.OrganisationId,
        ParticipationId = row.Id,
        HomeOrganisationId = row.HomeOrganisationId,
        Kind = kind,
        SessionId = sessionId,
        Attendance = attendance,
        IsMet = isMet,
        RecordedAt = clock.GetUtcNow().UtcDateTime,
        ActorId = session.StaffMemberId,
    };

    private async Task<ILookup<Guid, ParticipationEvent>> RecordedAsync(AcademyDb db, Guid termId, CancellationToken cancellation) =>
        (await db.Set<ParticipationEvent>().AsNoTracking().Where(row => row.OrganisationId == session.OrganisationId
            && db.Set<Participation>().Any(own => own.OrganisationId == row.OrganisationId && own.Id == row.ParticipationId && own.TermId == termId))
            .ToListAsync(cancellation)).ToLookup(row => row.ParticipationId);

    private IQueryable<Participation> People(AcademyDb db, Guid termId) =>
        db.Set<Participation>().Where(row => row.OrganisationId == session.OrganisationId && row.TermId == termId && row.EndedAt == null);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <param name="Id">Of the participation.</param>
/// <param name="Attendance">By session, in their order; null where nothing is recorded.</param>
public sealed record RosterRow(
    Guid Id, string Name, string Reading, string HomeName, string? OfficeName, IReadOnlyList<Attendance?> Attendance, bool IsAssignmentAccepted, bool IsReflectionIn);

public sealed record RecordedWorks(bool Assignment, bool Reflection);
