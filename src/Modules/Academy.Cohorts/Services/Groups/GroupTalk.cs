using Academy.Cohorts.Services.Following;
using Academy.Data;
using Academy.Data.Cohorts.Groups;
using Academy.Domain.Notices;
using Academy.Domain.Time;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Groups;

/// <summary>The discussion of a group: plain text, by those who are in it and by the host.</summary>
public sealed class GroupTalk(GroupDoor door, ParticipantTeller teller, WorkSignal signal, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    /// <summary>Letters of a message.</summary>
    public const int Longest = 2_000;

    /// <summary>The same text of the same person within this time is a button pressed twice.</summary>
    private static readonly TimeSpan Twice = TimeSpan.FromMinutes(1);

    /// <summary>Says something. The others of the group are told on the site, once a day whoever speaks.</summary>
    /// <param name="space">That the reader came into.</param>
    /// <param name="text">Of a length that is allowed, its lines ending with a line feed.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>False when the reader is in the group no longer.</returns>
    public async Task<bool> PostAsync(GroupSpace space, string text, CancellationToken cancellation)
    {
        await using var db = door.Open(space);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await GroupDoor.HoldAsync(db, space, cancellation))
            return false;
        var (now, host) = (clock.GetUtcNow().UtcDateTime, space.IsHosts ? session.StaffMemberId : (Guid?)null);
        var since = now - Twice;
        if (await db.Messages(space).AnyAsync(
            row => row.ParticipationId == space.ParticipationId && row.HostStaffId == host && row.Text == text && row.PostedAt > since && row.RemovedAt == null, cancellation))
            return true;
        db.Add(new GroupMessage
        {
            OrganisationId = space.HostId,
            TermId = space.TermId,
            Group = space.Number,
            ParticipationId = space.ParticipationId,
            HostStaffId = host,
            Text = text,
            PostedAt = now,
        });
        await db.SaveChangesAsync(cancellation);
        var day = $"group:{space.TermId:N}:{space.Number}:{TokyoTime.DateOf(now):yyyyMMdd}";
        await teller.TellOnSiteAsync(
            db, await db.People(space).AsNoTracking().Where(row => row.Id != space.ParticipationId).ToListAsync(cancellation),
            new GroupNotice(space.TermId, space.TermName, space.Number), $"{day}:{space.ParticipationId ?? host:N}", day, cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return true;
    }

    /// <summary>Takes a message away: one's own, or as the host anybody's. Its place stays.</summary>
    /// <param name="space">That the reader came into.</param>
    /// <param name="id">Of the message.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>False when there is no such message any more, or it is not the reader's to take away.</returns>
    public async Task<bool> RemoveAsync(GroupSpace space, Guid id, CancellationToken cancellation)
    {
        await using var db = door.Open(space);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await GroupDoor.HoldAsync(db, space, cancellation))
            return false;
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Messages(space).Where(row => row.Id == id && row.RemovedAt == null && (space.IsHosts || row.ParticipationId == space.ParticipationId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RemovedAt, now), cancellation) == 0)
            return false;
        if (space.IsHosts)
        {
            audit.Add(db, space.HostId, "cohorts.message-removed", session.StaffMemberId, ("GroupMessage", id));
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }
}
