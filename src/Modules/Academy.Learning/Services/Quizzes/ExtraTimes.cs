using Academy.Data;
using Academy.Data.Learning;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Quizzes;

/// <summary>Who gets more time in quizzes. It counts for attempts that begin later: one under way keeps its deadline.</summary>
public sealed class ExtraTimes(AcademyDbFactory databases, AuditTrail audit)
{
    /// <summary>Twice the time limit beside it: more is asked for by no rule that is known.</summary>
    public const int MostPercent = 200;

    /// <summary>In percent of the time limit; 0 for most.</summary>
    public async Task<int> PercentOfAsync(Guid organisationId, Guid staffMemberId, CancellationToken cancellation) =>
        await FindAsync(organisationId, staffMemberId, cancellation) is { } given ? given.Percent : 0;

    /// <summary>Null when the person has none.</summary>
    public async Task<ExtraTime?> FindAsync(Guid organisationId, Guid staffMemberId, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await db.Set<ExtraTime>().AsNoTracking().SingleOrDefaultAsync(row => row.StaffMemberId == staffMemberId, cancellation);
    }

    /// <summary>Gives the person this much and no other extra time; 0 takes it back. Audited, with what it was before.</summary>
    public async Task SetAsync(Guid organisationId, Guid actorId, Guid staffMemberId, int percent, string reason, CancellationToken cancellation)
    {
        try
        {
            await TrySetAsync(organisationId, actorId, staffMemberId, percent, reason, cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody set it in between: a second look finds it.
            await TrySetAsync(organisationId, actorId, staffMemberId, percent, reason, cancellation);
        }
    }

    private async Task TrySetAsync(Guid organisationId, Guid actorId, Guid staffMemberId, int percent, string reason, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var given = await db.Set<ExtraTime>().SingleOrDefaultAsync(row => row.StaffMemberId == staffMemberId, cancellation);
        var details = new Dictionary<string, int> { ["before"] = given?.Percent ?? 0, ["percent"] = percent };
        audit.Add(db, organisationId, "learning.extra-time-set", actorId, (AuditTrail.StaffMember, staffMemberId), details);
        if (percent == 0 && given is not null)
            db.Remove(given);
        else if (given is not null)
            (given.Percent, given.Reason) = (percent, reason);
        else if (percent > 0)
            db.Add(new ExtraTime { OrganisationId = organisationId, StaffMemberId = staffMemberId, Percent = percent, Reason = reason });
        await db.SaveChangesAsync(cancellation);
    }
}
