using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts.Sessions;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Sessions.Files;

/// <summary>The files of the sessions that the reader's organisation hosts. What is taken in was looked at; what is not leaves nothing behind.</summary>
public sealed class FileDesk(AcademyDbFactory databases, SessionFileStore store, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    private const string Subject = "SessionFile";

    /// <summary>Those that are there, in the order in which they were added.</summary>
    public async Task<IReadOnlyList<SessionFile>> ListAsync(DatedSession of, CancellationToken cancellation)
    {
        await using var db = Open();
        return await There(db, of).AsNoTracking().OrderBy(file => file.AddedAt).ThenBy(file => file.Id).ToListAsync(cancellation);
    }

    /// <summary>Null when the session has no such file.</summary>
    public async Task<SessionFile?> FindAsync(DatedSession of, Guid id, CancellationToken cancellation)
    {
        await using var db = Open();
        return await There(db, of).AsNoTracking().SingleOrDefaultAsync(file => file.Id == id, cancellation);
    }

    /// <summary>Takes a file in.</summary>
    /// <param name="of">Of a term of the organisation.</param>
    /// <param name="kind">What it is to be.</param>
    /// <param name="sent">As it comes.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<FileOutcome> AddAsync(DatedSession of, SessionFileKind kind, SentFile sent, CancellationToken cancellation)
    {
        await using var received = await store.ReceiveAsync(sent.Content, FileLimits.MostBytes(kind), cancellation);
        if (sent.Name.Length == 0 || received.Content.Length == 0)
            return new(FileRefusal.Missing);
        if (received.IsTooLarge)
            return new(FileRefusal.TooLarge);
        if (SessionFileName.Clean(sent.Name) is not { } name)
            return new(FileRefusal.Name);
        var (type, seconds, refusal) = LookAt(received.Content, kind, name);
        return refusal is null
            ? await AddAsync(of, received, new()
            {
                OrganisationId = session.OrganisationId,
                SessionId = of.Id,
                Kind = kind,
                Name = name,
                MediaType = type!.MediaType,
                Bytes = received.Content.Length,
                Hash = received.Hash,
                Seconds = seconds,
                AddedAt = clock.GetUtcNow().UtcDateTime,
                AddedById = session.StaffMemberId,
            }, cancellation)
            : new(refusal);
    }

    /// <summary>Takes a file away: participants have it no longer. What it held stays in the store, and what was watched of it with its row.</summary>
    /// <returns>False when it was not there any more.</returns>
    public async Task<bool> RemoveAsync(DatedSession of, Guid id, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var at = clock.GetUtcNow().UtcDateTime;
        if (await There(db, of).Where(file => file.Id == id).ExecuteUpdateAsync(set => set.SetProperty(file => file.RemovedAt, at), cancellation) == 0)
            return false;
        audit.Add(db, session.OrganisationId, "cohorts.file-removed", session.StaffMemberId, (Subject, id));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task<FileOutcome> AddAsync(DatedSession of, ReceivedFile received, SessionFile row, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await KeyLock.HoldAsync(db, $"files:{of.Id:N}", cancellation);
        var there = await There(db, of).AsNoTracking().ToListAsync(cancellation);
        if (there.Find(file => file.Hash == row.Hash) is { } known)
            return new(FileRefusal.Known, known.Name);
        if (row.Kind is not SessionFileKind.Material && there.Exists(file => file.Kind == row.Kind))
            return new(FileRefusal.Taken);
        if (there.Count >= FileLimits.MostFiles)
            return new(FileRefusal.TooMany);
        db.Add(row);
        audit.Add(db, session.OrganisationId, "cohorts.file-added", session.StaffMemberId, (Subject, row.Id));
        await db.SaveChangesAsync(cancellation);
        // Before the end of the transaction: no row leads to what is not there.
        received.Keep();
        await transaction.CommitAsync(cancellation);
        return new(null, row.Name);
    }

    private static (FileType? Type, int? Seconds, FileRefusal? Refusal) LookAt(Stream content, SessionFileKind kind, string name)
    {
        switch (kind)
        {
            case SessionFileKind.Recording:
                var (seconds, noRecording) = FileContent.Recording(content, name);
                return (FileType.Mp4, seconds, noRecording);
            case SessionFileKind.Captions:
                return (FileType.Vtt, null, FileContent.Captions(content, name));
            default:
                var (type, noMaterial) = FileContent.Material(content, name);
                return (type, null, noMaterial);
        }
    }

    private IQueryable<SessionFile> There(AcademyDb db, DatedSession of) =>
        db.Set<SessionFile>().Where(file => file.OrganisationId == session.OrganisationId && file.SessionId == of.Id && file.RemovedAt == null);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}
