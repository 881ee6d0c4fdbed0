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
        await using var file = await InspectedFile.OfAsync(store, kind, sent, cancellation);
        if (file.Refusal is not null)
            return new(file.Refusal);
        return await AddAsync(of, file, new()
        {
            OrganisationId = session.OrganisationId,
            SessionId = of.Id,
            Kind = kind,
            Name = file.Name,
            MediaType = file.Type!.MediaType,
            Bytes = file.Bytes,
            Hash = file.Hash,
            Seconds = file.Seconds,
            AddedAt = clock.GetUtcNow().UtcDateTime,
            AddedById = session.StaffMemberId,
        }, cancellation);
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

    private async Task<FileOutcome> AddAsync(DatedSession of, InspectedFile file, SessionFile row, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await KeyLock.HoldAsync(db, $"files:{of.Id:N}", cancellation);
        var there = await There(db, of).AsNoTracking().ToListAsync(cancellation);
        if (there.Find(one => one.Hash == row.Hash) is { } known)
            return new(FileRefusal.Known, known.Name);
        if (row.Kind is not SessionFileKind.Material && there.Exists(one => one.Kind == row.Kind))
            return new(FileRefusal.Taken);
        if (there.Count >= FileLimits.MostFiles)
            return new(FileRefusal.TooMany);
        db.Add(row);
        audit.Add(db, session.OrganisationId, "cohorts.file-added", session.StaffMemberId, (Subject, row.Id));
        await db.SaveChangesAsync(cancellation);
        // Before the end of the transaction: no row leads to what is not there.
        file.Keep();
        await transaction.CommitAsync(cancellation);
        return new(null, row.Name);
    }

    private IQueryable<SessionFile> There(AcademyDb db, DatedSession of) =>
        db.Set<SessionFile>().Where(file => file.OrganisationId == session.OrganisationId && file.SessionId == of.Id && file.RemovedAt == null);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}
