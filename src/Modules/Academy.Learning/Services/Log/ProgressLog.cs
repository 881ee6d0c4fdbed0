using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Learning.Events;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Log;

/// <summary>
/// Adds to the log of an enrolment and writes its fact anew, in one transaction. What is known by its id is passed over, so that
/// a second sending changes nothing.
/// </summary>
public sealed class ProgressLog(AcademyDbFactory databases, FactProjection projection)
{
    /// <returns>The ids of those that were not known before.</returns>
    /// <exception cref="InvalidOperationException">The organisation has no such enrolment.</exception>
    public async Task<IReadOnlySet<Guid>> AppendAsync(
        Guid organisationId, Guid enrolmentId, IReadOnlyCollection<StoredEvent> events, CancellationToken cancellation)
    {
        var added = new HashSet<Guid>();
        await projection.WriteAsync(organisationId, async db =>
        {
            var enrolment = await LockAsync(db, enrolmentId, cancellation);
            var known = await db.Set<ProgressEvent>().Where(row => row.EnrolmentId == enrolmentId).Select(row => row.ClientId).ToHashSetAsync(cancellation);
            var fresh = events.DistinctBy(happened => happened.ClientId).Where(happened => !known.Contains(happened.ClientId)).ToList();
            added = [.. fresh.Select(happened => happened.ClientId)];
            db.AddRange(fresh.Select(happened => ProgressRows.ToRow(organisationId, enrolmentId, happened)));
            return [enrolment];
        }, cancellation);
        return added;
    }

    /// <summary>Folds the whole log of an enrolment into its fact.</summary>
    /// <returns>Whether the fact is another one than before.</returns>
    /// <exception cref="InvalidOperationException">The organisation has no such enrolment.</exception>
    public async Task<bool> ReplayAsync(Guid organisationId, Guid enrolmentId, CancellationToken cancellation) =>
        await projection.WriteAsync(organisationId, async db => [await LockAsync(db, enrolmentId, cancellation)], cancellation) > 0;

    /// <summary>An event of an enrolment by its id; null when there is none.</summary>
    public async Task<StoredEvent?> FindAsync(Guid organisationId, Guid enrolmentId, Guid clientId, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var row = await db.Set<ProgressEvent>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.EnrolmentId == enrolmentId && row.ClientId == clientId, cancellation);
        return row is null ? null : ProgressRows.ToEvent(row);
    }

    private static async Task<Enrolment> LockAsync(AcademyDb db, Guid enrolmentId, CancellationToken cancellation) =>
        await db.LockEnrolmentsAsync([enrolmentId], cancellation) is [var enrolment]
            ? enrolment
            : throw new InvalidOperationException($"There is no enrolment {enrolmentId}.");
}
