using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Sessions.Recordings;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Sessions;

/// <summary>What a participant has of a session: its files, and what is recorded of them.</summary>
public sealed class OwnSessions(AtHost atHost)
{
    /// <summary>Null when the reader does not take part in the term, or it has no such session.</summary>
    /// <param name="termId">Of whichever host.</param>
    /// <param name="number">Of the session.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ReadSession?> FindAsync(Guid termId, int number, CancellationToken cancellation)
    {
        if (await atHost.FindAsync(termId, number, cancellation) is not { } own)
            return null;
        await using var db = atHost.Open(own);
        return await ReadAsync(db, own, cancellation);
    }

    /// <param name="db">In the host's scope.</param>
    /// <param name="own">Whose it is.</param>
    /// <param name="cancellation">Ends the reading.</param>
    internal static async Task<ReadSession> ReadAsync(AcademyDb db, OwnSession own, CancellationToken cancellation)
    {
        var files = await (
            from file in db.Set<SessionFile>()
            where file.OrganisationId == own.HostId && file.SessionId == own.Session.Id && file.RemovedAt == null
            join row in db.Set<RecordingView>().Where(row => row.ParticipationId == own.ParticipationId)
                on new { file.OrganisationId, FileId = file.Id } equals new { row.OrganisationId, row.FileId } into rows
            from row in rows.DefaultIfEmpty()
            orderby file.AddedAt, file.Id
            select new { File = file, View = row }).AsNoTracking().ToListAsync(cancellation);
        var events = await db.Set<ParticipationEvent>().AsNoTracking()
            .Where(row => row.OrganisationId == own.HostId && row.ParticipationId == own.ParticipationId && row.SessionId == own.Session.Id).ToListAsync(cancellation);
        var reports = await db.Set<MakeUpReport>().AsNoTracking()
            .Where(row => row.OrganisationId == own.HostId && row.ParticipationId == own.ParticipationId && row.SessionId == own.Session.Id)
            .OrderByDescending(row => row.Number).ToListAsync(cancellation);
        var recording = files.Find(row => row.File.Kind is SessionFileKind.Recording);
        return new(
            own, files.ConvertAll(row => row.File), recording is null ? null : Viewing.Of(recording.File, recording.View), new RecordedStanding(events).Of(own.Session.Id), reports);
    }
}

/// <param name="Own">Whose it is.</param>
/// <param name="Files">That are there, in the order in which they were added.</param>
/// <param name="Viewing">How far the reader has watched the recording; null when there is none.</param>
/// <param name="How">How the reader took part; null when nothing is recorded.</param>
/// <param name="Reports">By which the reader makes up for it, the newest first.</param>
public sealed record ReadSession(OwnSession Own, IReadOnlyList<SessionFile> Files, Viewing? Viewing, Attendance? How, IReadOnlyList<MakeUpReport> Reports)
{
    public IReadOnlyList<SessionFile> Materials => [.. Files.Where(file => file.Kind is SessionFileKind.Material)];

    /// <summary>Null when there is none.</summary>
    public SessionFile? Recording => Files.FirstOrDefault(file => file.Kind is SessionFileKind.Recording);

    /// <summary>Null when there are none.</summary>
    public SessionFile? Captions => Files.FirstOrDefault(file => file.Kind is SessionFileKind.Captions);

    /// <summary>Null when the reader handed in none.</summary>
    public MakeUpReport? NewestReport => Reports.Count > 0 ? Reports[0] : null;

    /// <summary>Where the reader is with making up for it.</summary>
    public MakeUpStep MakeUp => Domain.Cohorts.Sessions.MakeUp.StepOf(Own.Terms.Rule, Own.Session.Number, How, NewestReport?.State, Viewing?.Percent);
}
