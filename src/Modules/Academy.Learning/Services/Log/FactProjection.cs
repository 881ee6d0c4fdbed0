using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services.Player;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Log;

/// <summary>
/// Writes to the logs of enrolments and folds these into their facts, in one transaction, with as many queries for one as for many.
/// Writers of one enrolment wait for each other, so that no fact is folded from half of a log.
/// </summary>
public sealed class FactProjection(AcademyDbFactory databases, ReleaseShelf shelf)
{
    /// <param name="organisationId">Whose enrolments these are.</param>
    /// <param name="write">
    /// Locks enrolments, adds what there is to add to their logs, and gives them back. It is called again, in another transaction, when
    /// a release is missing in memory.
    /// </param>
    /// <param name="cancellation">Ends it before the transaction is committed.</param>
    /// <returns>How many facts are other ones than before.</returns>
    internal async Task<int> WriteAsync(
        Guid organisationId, Func<AcademyDb, Task<IReadOnlyList<Enrolment>>> write, CancellationToken cancellation)
    {
        while (true)
        {
            HashSet<Guid> missing;
            await using (var db = databases.Create(DataScope.Of(organisationId)))
            await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
            {
                var enrolments = await write(db);
                await db.SaveChangesAsync(cancellation);
                var logs = await LogsAsync(db, enrolments, cancellation);
                var releases = enrolments.SelectMany(enrolment => ReleasesInLog.Of(enrolment.ReleaseId, logs[enrolment.Id])).Distinct()
                    .ToDictionary(id => id, shelf.Find);
                missing = releases.Where(pair => pair.Value is null).Select(pair => pair.Key).ToHashSet();
                if (missing.Count == 0)
                {
                    var changed = await ProjectAsync(db, enrolments, enrolment => LearningFold.Of(enrolment.ReleaseId, releases!, logs[enrolment.Id]), cancellation);
                    await transaction.CommitAsync(cancellation);
                    return changed;
                }
            }

            // Asking for a release takes another connection: with one in hand, many writers would wait for each other for ever.
            foreach (var release in missing)
                await shelf.ReleaseAsync(organisationId, release, cancellation);
        }
    }

    private static async Task<ILookup<Guid, StoredEvent>> LogsAsync(AcademyDb db, IReadOnlyList<Enrolment> enrolments, CancellationToken cancellation)
    {
        var ids = enrolments.Select(enrolment => enrolment.Id).ToList();
        var rows = await db.Set<ProgressEvent>().AsNoTracking().Where(row => ids.Contains(row.EnrolmentId)).ToListAsync(cancellation);
        return rows.ToLookup(row => row.EnrolmentId, ProgressRows.ToEvent);
    }

    private static async Task<int> ProjectAsync(
        AcademyDb db, IReadOnlyList<Enrolment> enrolments, Func<Enrolment, LearningState> fold, CancellationToken cancellation)
    {
        var ids = enrolments.Select(enrolment => enrolment.Id).ToList();
        var facts = await db.Set<LearningFact>().Where(fact => ids.Contains(fact.EnrolmentId)).ToDictionaryAsync(fact => fact.EnrolmentId, cancellation);
        foreach (var enrolment in enrolments)
            Write(fold(enrolment), facts[enrolment.Id]);
        return await db.SaveChangesAsync(cancellation);
    }

    private static void Write(LearningState state, LearningFact fact)
    {
        (fact.Status, fact.StartedAt, fact.CompletedAt) = (state.Status, state.StartedAt, state.CompletedAt);
        (fact.CompletedOn, fact.BestScore, fact.ReleaseId) = (state.CompletedOn, state.BestScore, state.ReleaseId);
        (fact.CurrentReleaseId, fact.AskedAgainAt, fact.RenewedAt) = (state.CurrentReleaseId, state.AskedAgainAt, state.RenewedAt);
    }
}
