using Academy.Cohorts.Services.Participants;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Sessions.Recordings;

/// <summary>Keeps what participants tell of watching a recording. Whatever is told, no more counts than can have been played since the page was made, or something was told last.</summary>
public sealed class Viewings(AtHost atHost, ViewTokens tokens, TimeProvider clock)
{
    /// <returns>How far the reader has watched it since; null when they do not take part in the term, or there is no such recording, or no longer.</returns>
    /// <param name="termId">Of whichever host.</param>
    /// <param name="number">Of the session.</param>
    /// <param name="told">By the browser.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task<Viewing?> TellAsync(Guid termId, int number, ToldViewing told, CancellationToken cancellation)
    {
        if (await atHost.FindAsync(termId, number, cancellation) is not { } own || !tokens.TryOpen(told.Issued, own.ParticipationId, told.File, out var issuedAt))
            return null;
        await using var db = atHost.Open(own);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Of two windows each adds to what the other has told.
        await KeyLock.HoldAsync(db, $"view:{told.File:N}:{own.ParticipationId:N}", cancellation);
        var file = await db.Set<SessionFile>().AsNoTracking().SingleOrDefaultAsync(
            file => file.OrganisationId == own.HostId && file.SessionId == own.Session.Id && file.Id == told.File && file.Kind == SessionFileKind.Recording && file.RemovedAt == null,
            cancellation);
        if (file is null)
            return null;
        var row = await db.Set<RecordingView>().SingleOrDefaultAsync(
            row => row.OrganisationId == own.HostId && row.FileId == file.Id && row.ParticipationId == own.ParticipationId, cancellation);
        var (before, now) = (Viewing.Of(file, row), clock.GetUtcNow().UtcDateTime);
        var since = row is null || row.ChangedAt < issuedAt.Value ? issuedAt.Value : row.ChangedAt;
        var after = new Viewing(
            before.Length, before.Watched.With(told.Parts.Select(part => new WatchedPart(part.From, part.Until)), before.Length, now - since), Math.Clamp(told.Position, 0, before.Length));
        if (row is null)
            db.Add(row = New(own, file, now));
        (row.Watched, row.Seconds, row.Position, row.ChangedAt) = (WatchedJson.Write(after.Watched), after.Watched.Seconds, after.Position, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return after;
    }

    private static RecordingView New(OwnSession own, SessionFile file, DateTime now) => new()
    {
        OrganisationId = own.HostId,
        FileId = file.Id,
        ParticipationId = own.ParticipationId,
        Watched = "[]",
        Seconds = 0,
        Position = 0,
        ChangedAt = now,
    };
}

/// <param name="Staff">Who watches.</param>
/// <param name="File">The recording.</param>
/// <param name="Issued">Of the page.</param>
/// <param name="Position">Where the film is now, in seconds.</param>
/// <param name="Parts">That were played since the last report.</param>
public sealed record ToldViewing(Guid Staff, Guid File, string Issued, int Position, IReadOnlyList<ToldPart> Parts);

/// <param name="From">In seconds.</param>
/// <param name="Until">Likewise.</param>
public sealed record ToldPart(int From, int Until);
