using Academy.Cohorts.Services.Sessions.Files;
using Academy.Data;
using Academy.Data.Cohorts.Groups;
using Academy.Domain.Cohorts.Sessions;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Groups.Files;

/// <summary>The files of a group: of the kinds that materials of a session are, and looked at as they are.</summary>
public sealed class GroupFileDesk(GroupDoor door, SessionFileStore store, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    /// <summary>Null when the group has no such file, or the reader may not take it away.</summary>
    public async Task<GroupFile?> FindRemovableAsync(GroupSpace space, Guid id, CancellationToken cancellation)
    {
        await using var db = door.Open(space);
        return await Removable(db, space, id).AsNoTracking().SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Takes a file in.</summary>
    /// <param name="space">Of the reader's own group.</param>
    /// <param name="sent">As it comes.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Null when the reader is in the group no longer.</returns>
    /// <exception cref="ArgumentException">The space is the host's, who adds no files.</exception>
    public async Task<FileOutcome?> AddAsync(GroupSpace space, SentFile sent, CancellationToken cancellation)
    {
        var author = space.ParticipationId ?? throw new ArgumentException("The host adds no files to a group.", nameof(space));
        await using var file = await InspectedFile.OfAsync(store, SessionFileKind.Material, sent, cancellation);
        if (file.Refusal is not null)
            return new(file.Refusal);
        await using var db = door.Open(space);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await GroupDoor.HoldAsync(db, space, cancellation))
            return null;
        var there = await db.Files(space).AsNoTracking().ToListAsync(cancellation);
        if (there.Find(one => one.Hash == file.Hash) is { } known)
            return new(FileRefusal.Known, known.Name);
        if (there.Count >= FileLimits.MostFiles)
            return new(FileRefusal.TooMany);
        db.Add(new GroupFile
        {
            OrganisationId = space.HostId,
            TermId = space.TermId,
            Group = space.Number,
            ParticipationId = author,
            Name = file.Name,
            MediaType = file.Type!.MediaType,
            Bytes = file.Bytes,
            Hash = file.Hash,
            AddedAt = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellation);
        // Before the end of the transaction: no row leads to what is not there.
        file.Keep();
        await transaction.CommitAsync(cancellation);
        return new(null, file.Name);
    }

    /// <summary>Takes a file away: one's own, or as the host anybody's. What was handed in with it keeps it.</summary>
    /// <returns>False when there is no such file any more, or it is not the reader's to take away.</returns>
    public async Task<bool> RemoveAsync(GroupSpace space, Guid id, CancellationToken cancellation)
    {
        await using var db = door.Open(space);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        if (!await GroupDoor.HoldAsync(db, space, cancellation)
            || await Removable(db, space, id).ExecuteUpdateAsync(set => set.SetProperty(row => row.RemovedAt, now), cancellation) == 0)
            return false;
        if (space.IsHosts)
        {
            audit.Add(db, space.HostId, "cohorts.group-file-removed", session.StaffMemberId, ("GroupFile", id));
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static IQueryable<GroupFile> Removable(AcademyDb db, GroupSpace space, Guid id) =>
        db.Files(space).Where(row => row.Id == id && (space.IsHosts || row.ParticipationId == space.ParticipationId));
}
