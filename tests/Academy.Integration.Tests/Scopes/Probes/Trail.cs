using Academy.Data.Auditing;
using Academy.Integration.Tests.Scopes.Worlds;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Scopes.Probes;

/// <summary>The audit trail as it stood.</summary>
internal sealed class Trail
{
    private readonly long _last;

    private Trail(long last) => _last = last;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Trail> ReadAsync(World world)
    {
        await using var db = world.Site.Db(DataScope.System("test"));
        return new(await db.Set<AuditEntry>().MaxAsync(entry => entry.Sequence, Stop));
    }

    /// <returns>What is wrong when anything but one entry was added, or one that says something else.</returns>
    public async Task<IEnumerable<string>> FaultsAsync(World world, Visitor actor, string action, Guid? subject)
    {
        await using var db = world.Site.Db(DataScope.System("test"));
        var added = await db.Set<AuditEntry>().Where(entry => entry.Sequence > _last).ToListAsync(Stop);
        return added is [var entry] && entry.Action == action && entry.ActorId == actor.StaffMemberId && entry.SubjectId == subject && entry.OrganisationId == actor.OrganisationId
            ? []
            : [$"instead of one entry {action} of {actor.StaffMemberId} on {subject} the look left: {string.Join("; ", added.Select(found => $"{found.Action} of {found.ActorId} on {found.SubjectId}"))}"];
    }
}
