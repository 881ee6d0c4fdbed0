using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;
using Academy.Domain.Organisations;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Sessions;

/// <summary>Who came to a session of a term that the reader's organisation hosts (出席簿), with all that was recorded before.</summary>
public sealed class AttendanceBook(AcademyDbFactory databases, AuditTrail audit, IStaffDirectory staff, ICurrentSession session, TimeProvider clock)
{
    /// <summary>By reading: those who take part now.</summary>
    public async Task<IReadOnlyList<AttendanceRow>> ReadAsync(HostedTerm term, DatedSession at, CancellationToken cancellation)
    {
        await using var db = Open();
        var people = await People(db, term.Id).AsNoTracking().OrderBy(row => row.ReadingKey).ThenBy(row => row.Id).ToListAsync(cancellation);
        var recorded = await RecordedAsync(db, at.Id, cancellation);
        return people.ConvertAll(row => new AttendanceRow(row.Id, row.Name, row.HomeName, row.OfficeName, [.. recorded[row.Id].Select(AttendanceRecord.Of)]));
    }

    /// <summary>Who recorded something, by id, as they are called today.</summary>
    public Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<AttendanceRow> rows, CancellationToken cancellation) =>
        staff.NamesAsync(session.OrganisationId, [.. rows.SelectMany(row => row.Records).Select(one => one.ActorId).OfType<Guid>().Distinct()], cancellation);

    /// <summary>
    /// Records what the host has changed, beside what was there before. Of whom nothing was changed nothing is recorded, whatever has become of them
    /// meanwhile. Where somebody whom the host has changed was recorded otherwise meanwhile, nothing is recorded at all.
    /// </summary>
    /// <param name="term">Hosted by the reader's organisation.</param>
    /// <param name="at">A session of it.</param>
    /// <param name="entries">By participation: of others than the term's participants nothing is recorded.</param>
    /// <param name="reason">Why what was recorded before is corrected; null when nothing is said.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task<AttendanceOutcome> RecordAsync(
        HostedTerm term, DatedSession at, IReadOnlyDictionary<Guid, AttendanceEntry> entries, string? reason, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await KeyLock.HoldAttendanceAsync(db, at.Id, cancellation);
        var recorded = await RecordedAsync(db, at.Id, cancellation);
        var changed = (
            from row in await People(db, term.Id).AsNoTracking().ToListAsync(cancellation)
            where entries.ContainsKey(row.Id)
            let change = entries[row.Id].Against([.. recorded[row.Id].Select(AttendanceRecord.Of)])
            where change is not AttendanceChange.None
            select (Row: row, Change: change)).ToList();
        var overtaken = changed.Where(one => one.Change is AttendanceChange.Overtaken).Select(one => one.Row.Id).ToHashSet();
        if (overtaken.Count > 0 || changed.Count == 0)
            return new(0, overtaken);
        var now = clock.GetUtcNow().UtcDateTime;
        db.AddRange(changed.Select(one => new ParticipationEvent
        {
            OrganisationId = one.Row.OrganisationId,
            ParticipationId = one.Row.Id,
            HomeOrganisationId = one.Row.HomeOrganisationId,
            Kind = ParticipationEventKind.Attendance,
            SessionId = at.Id,
            Attendance = entries[one.Row.Id].How,
            Source = AttendanceSource.List,
            Reason = recorded[one.Row.Id].Any() ? reason : null,
            RecordedAt = now,
            ActorId = session.StaffMemberId,
        }));
        audit.Add(db, session.OrganisationId, "cohorts.attendance-recorded", session.StaffMemberId, ("Term", term.Id), new Dictionary<string, int> { ["count"] = changed.Count });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(changed.Count, overtaken);
    }

    /// <summary>What was recorded of a session, by participation, the newest first.</summary>
    private async Task<ILookup<Guid, ParticipationEvent>> RecordedAsync(AcademyDb db, Guid sessionId, CancellationToken cancellation) =>
        RecordedStanding.NewestFirst(await db.Set<ParticipationEvent>().AsNoTracking()
            .Where(row => row.OrganisationId == session.OrganisationId && row.SessionId == sessionId && row.Kind == ParticipationEventKind.Attendance)
            .ToListAsync(cancellation)).ToLookup(row => row.ParticipationId);

    private IQueryable<Participation> People(AcademyDb db, Guid termId) =>
        db.Set<Participation>().Where(row => row.OrganisationId == session.OrganisationId && row.TermId == termId && row.EndedAt == null);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <summary>A participant in the list of a session.</summary>
/// <param name="Id">Of the participation.</param>
/// <param name="Records">All that was recorded, the newest first: that one counts.</param>
public sealed record AttendanceRow(Guid Id, string Name, string HomeName, string? OfficeName, IReadOnlyList<AttendanceRecord> Records)
{
    /// <summary>What counts; null when nothing was ever recorded.</summary>
    public AttendanceRecord? Newest => Records.Count > 0 ? Records[0] : null;
}

/// <summary>What was recorded at a time.</summary>
/// <param name="How">Null: what was recorded before was taken back.</param>
/// <param name="Source">Null of what was recorded before that was kept.</param>
/// <param name="Minutes">For how many the person was there, where that is known.</param>
/// <param name="At">UTC.</param>
/// <param name="ActorId">Null when nobody of the host's staff did.</param>
public sealed record AttendanceRecord(Guid Id, Attendance? How, AttendanceSource? Source, int? Minutes, string? Reason, DateTime At, Guid? ActorId)
{
    internal static AttendanceRecord Of(ParticipationEvent row) => new(row.Id, row.Attendance, row.Source, row.Minutes, row.Reason, row.RecordedAt, row.ActorId);
}

/// <summary>How somebody took part, as the host writes it.</summary>
/// <param name="How">Null: nothing is to stand.</param>
/// <param name="Seen">What counted when the host looked; null when nothing was recorded.</param>
public sealed record AttendanceEntry(Attendance? How, Guid? Seen)
{
    /// <summary>What it is to what is recorded now.</summary>
    /// <param name="records">The newest first.</param>
    public AttendanceChange Against(IReadOnlyList<AttendanceRecord> records)
    {
        var newest = records.Count > 0 ? records[0] : null;
        if (How == records.FirstOrDefault(one => one.Id == Seen)?.How || How == newest?.How)
            return AttendanceChange.None;
        return newest?.Id == Seen ? AttendanceChange.Made : AttendanceChange.Overtaken;
    }
}

public enum AttendanceChange
{
    /// <summary>The host has changed nothing, or what is so by now.</summary>
    None,

    Made,

    /// <summary>Somebody else recorded something else meanwhile.</summary>
    Overtaken,
}

/// <param name="Count">How many are otherwise than before.</param>
/// <param name="Overtaken">Who was recorded otherwise meanwhile: then nothing was recorded.</param>
public sealed record AttendanceOutcome(int Count, IReadOnlySet<Guid> Overtaken);
