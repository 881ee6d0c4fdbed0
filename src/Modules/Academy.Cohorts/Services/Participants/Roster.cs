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
        var people = await (
            from row in People(db, term.Id)
            orderby row.ReadingKey, row.Id
            select new { Row = row, Events = db.Set<ParticipationEvent>().Where(one => one.OrganisationId == row.OrganisationId && one.ParticipationId == row.Id).ToList() })
            .AsNoTracking().ToListAsync(cancellation);
        return people.ConvertAll(one =>
        {
            var (row, standing) = (one.Row, new RecordedStanding(one.Events));
            return new RosterRow(
                row.Id, row.Name, row.Reading, row.HomeName, row.OfficeName,
                [.. term.Sessions.Select(one => standing.Of(one.Id))], standing.IsAssignmentAccepted, standing.IsReflectionIn)
            {
                Group = row.Group,
                Mail = row.Mail,
            };
        });
    }

    /// <summary>Notes that the reader looked at who takes part and how far they are.</summary>
    public Task NoteViewAsync(Guid termId, CancellationToken cancellation) => NoteAsync("cohorts.participants-viewed", termId, cancellation);

    /// <summary>Notes that the reader took who takes part along as a file.</summary>
    public Task NoteExportAsync(Guid termId, CancellationToken cancellation) => NoteAsync("cohorts.participants-exported", termId, cancellation);

    /// <summary>Records whose assignment is accepted and whose reflection is in. What is as recorded before is not recorded again; what is otherwise is recorded beside what was.</summary>
    /// <param name="term">Hosted by the reader's organisation.</param>
    /// <param name="works">By participation.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>How many are otherwise than before.</returns>
    public async Task<int> RecordAsync(HostedTerm term, IReadOnlyDictionary<Guid, RecordedWorks> works, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var recorded = await RecordedAsync(db, term.Id, cancellation);
        var added = (await People(db, term.Id).ToListAsync(cancellation))
            .SelectMany(row => works.TryGetValue(row.Id, out var work) ? Changes(row, new(recorded[row.Id]), work) : []).ToList();
        if (added.Count == 0)
            return 0;
        db.AddRange(added);
        audit.Add(db, session.OrganisationId, "cohorts.works-recorded", session.StaffMemberId, ("Term", term.Id), new Dictionary<string, int> { ["count"] = added.Count });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return added.Count;
    }

    private async Task NoteAsync(string action, Guid termId, CancellationToken cancellation)
    {
        await using var db = Open();
        audit.Add(db, session.OrganisationId, action, session.StaffMemberId, ("Term", termId));
        await db.SaveChangesAsync(cancellation);
    }

    private IEnumerable<ParticipationEvent> Changes(Participation row, RecordedStanding standing, RecordedWorks works)
    {
        if (standing.IsAssignmentAccepted != works.Assignment)
            yield return Event(row, ParticipationEventKind.Assignment, works.Assignment);
        if (standing.IsReflectionIn != works.Reflection)
            yield return Event(row, ParticipationEventKind.Reflection, works.Reflection);
    }

    private ParticipationEvent Event(Participation row, ParticipationEventKind kind, bool isMet) => new()
    {
        OrganisationId = row.OrganisationId,
        ParticipationId = row.Id,
        HomeOrganisationId = row.HomeOrganisationId,
        Kind = kind,
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
    Guid Id, string Name, string Reading, string HomeName, string? OfficeName, IReadOnlyList<Attendance?> Attendance, bool IsAssignmentAccepted, bool IsReflectionIn)
{
    /// <summary>Null when the person is in no group.</summary>
    public int? Group { get; init; }

    public string? Mail { get; init; }

    /// <summary>How many sessions the person has attended, in the terms of the rule.</summary>
    public ChecklistItem Attended(TermRule rule)
    {
        var recorded = Attendance.Index().Where(one => one.Item is not null).ToDictionary(one => one.Index + 1, one => one.Item!.Value);
        return Checklist.Of(rule, new(Attendance.Count, recorded, 0, 0, false, false)).Items[0];
    }
}

public sealed record RecordedWorks(bool Assignment, bool Reflection);
