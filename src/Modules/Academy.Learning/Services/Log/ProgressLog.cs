using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services.Player;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Log;

/// <summary>
/// Adds to the log of an enrolment and writes its fact anew, in one transaction. What is known by its id is passed over, so that
/// a second sending changes nothing; writers of one enrolment wait for each other, so that no fact is folded from half of the log.
/// </summary>
public sealed class ProgressLog(AcademyDbFactory databases, ReleaseShelf shelf)
{
    /// <returns>The ids of those that were not known before.</returns>
    /// <exception cref="InvalidOperationException">The organisation has no such enrolment.</exception>
    public async Task<IReadOnlySet<Guid>> AppendAsync(
        Guid organisationId, Guid enrolmentId, IReadOnlyCollection<StoredEvent> events, CancellationToken cancellation)
    {
        var added = new HashSet<Guid>();
        await InTransactionAsync(organisationId, enrolmentId, async (db, enrolment) =>
        {
            var known = await db.Set<ProgressEvent>().Where(row => row.EnrolmentId == enrolment.Id).Select(row => row.ClientId).ToHashSetAsync(cancellation);
            var fresh = events.DistinctBy(happened => happened.ClientId).Where(happened => !known.Contains(happened.ClientId)).ToList();
            added = [.. fresh.Select(happened => happened.ClientId)];
            db.AddRange(fresh.Select(happened => ProgressRows.ToRow(organisationId, enrolmentId, happened)));
            await db.SaveChangesAsync(cancellation);
        }, cancellation);
        return added;
    }

    /// <summary>Folds the whole log of an enrolment into its fact.</summary>
    /// <returns>Whether the fact is another one than before.</returns>
    /// <exception cref="InvalidOperationException">The organisation has no such enrolment.</exception>
    public Task<bool> ReplayAsync(Guid organisationId, Guid enrolmentId, CancellationToken cancellation) =>
        InTransactionAsync(organisationId, enrolmentId, (_, _) => Task.CompletedTask, cancellation);

    /// <summary>An event of an enrolment by its id; null when there is none.</summary>
    public async Task<StoredEvent?> FindAsync(Guid organisationId, Guid enrolmentId, Guid clientId, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await db.Set<ProgressEvent>().AsNoTracking().Where(row => row.EnrolmentId == enrolmentId && row.ClientId == clientId)
            .Select(ProgressRows.ToEvent).SingleOrDefaultAsync(cancellation);
    }

    private async Task<bool> InTransactionAsync(
        Guid organisationId, Guid enrolmentId, Func<AcademyDb, Enrolment, Task> write, CancellationToken cancellation)
    {
        while (true)
        {
            List<Guid> missing;
            await using (var db = databases.Create(DataScope.Of(organisationId)))
            await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
            {
                var enrolment = await db.LockEnrolmentAsync(enrolmentId, cancellation)
                    ?? throw new InvalidOperationException($"There is no enrolment {enrolmentId}.");
                await write(db, enrolment);
                var log = await db.Set<ProgressEvent>().AsNoTracking().Where(row => row.EnrolmentId == enrolmentId)
                    .Select(ProgressRows.ToEvent).ToListAsync(cancellation);
                var releases = ReleasesInLog.Of(enrolment.ReleaseId, log).ToDictionary(id => id, shelf.Find);
                missing = [.. releases.Where(pair => pair.Value is null).Select(pair => pair.Key)];
                if (missing.Count == 0)
                {
                    var changed = await ProjectAsync(db, enrolment, LearningFold.Of(enrolment.ReleaseId, releases!, log), cancellation);
                    await transaction.CommitAsync(cancellation);
                    return changed;
                }
            }

            // Asking for a release takes another connection: with one in hand, many writers would wait for each other for ever.
            foreach (var release in missing)
                await shelf.ReleaseAsync(organisationId, release, cancellation);
        }
    }

    private static async Task<bool> ProjectAsync(AcademyDb db, Enrolment enrolment, LearningState state, CancellationToken cancellation)
    {
        var fact = await db.Set<LearningFact>().SingleAsync(row => row.EnrolmentId == enrolment.Id, cancellation);
        (fact.Status, fact.StartedAt, fact.CompletedAt) = (state.Status, state.StartedAt, state.CompletedAt);
        (fact.CompletedOn, fact.BestScore, fact.ReleaseId) = (state.CompletedOn, state.BestScore, state.ReleaseId);
        return await db.SaveChangesAsync(cancellation) > 0;
    }
}
