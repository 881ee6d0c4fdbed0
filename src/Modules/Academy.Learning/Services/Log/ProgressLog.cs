using System.Diagnostics.CodeAnalysis;
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
    public Task<IReadOnlySet<Guid>> AppendAsync(
        Guid organisationId, Guid enrolmentId, IReadOnlyCollection<StoredEvent> events, CancellationToken cancellation) =>
        AppendAsync(organisationId, enrolmentId, _ => events, cancellation);

    /// <summary>Adds what is decided from where the enrolment stands while nobody else writes to it.</summary>
    /// <param name="decide">May be asked twice, then with the same log.</param>
    /// <param name="beside">Writes what belongs to the events into their transaction; not asked when none was added.</param>
    /// <returns>The ids of those that were not known before.</returns>
    /// <exception cref="InvalidOperationException">The organisation has no such enrolment.</exception>
    public async Task<IReadOnlySet<Guid>> AppendAsync(
        Guid organisationId,
        Guid enrolmentId,
        Func<LearningState, IReadOnlyCollection<StoredEvent>> decide,
        CancellationToken cancellation,
        Func<AcademyDb, Task>? beside = null) =>
        (await WriteAsync(organisationId, enrolmentId, decide, beside, cancellation)).Added;

    /// <summary>Folds the whole log of an enrolment into its fact.</summary>
    /// <returns>Whether the fact is another one than before.</returns>
    /// <exception cref="InvalidOperationException">The organisation has no such enrolment.</exception>
    public async Task<bool> ReplayAsync(Guid organisationId, Guid enrolmentId, CancellationToken cancellation) =>
        (await WriteAsync(organisationId, enrolmentId, _ => [], beside: null, cancellation)).HasChanged;

    /// <summary>An event of an enrolment by its id; null when there is none.</summary>
    public async Task<StoredEvent?> FindAsync(Guid organisationId, Guid enrolmentId, Guid clientId, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await db.Set<ProgressEvent>().AsNoTracking().Where(row => row.EnrolmentId == enrolmentId && row.ClientId == clientId)
            .Select(ProgressRows.ToEvent).SingleOrDefaultAsync(cancellation);
    }

    private async Task<Written> WriteAsync(
        Guid organisationId,
        Guid enrolmentId,
        Func<LearningState, IReadOnlyCollection<StoredEvent>> decide,
        Func<AcademyDb, Task>? beside,
        CancellationToken cancellation)
    {
        while (true)
        {
            IReadOnlyCollection<Guid> missing;
            await using (var db = databases.Create(DataScope.Of(organisationId)))
            await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
            {
                var enrolment = await db.LockEnrolmentAsync(enrolmentId, cancellation)
                    ?? throw new InvalidOperationException($"There is no enrolment {enrolmentId}.");
                var log = await db.Set<ProgressEvent>().AsNoTracking().Where(row => row.EnrolmentId == enrolmentId)
                    .Select(ProgressRows.ToEvent).ToListAsync(cancellation);
                if (TryFold(enrolment, log, out var before, out missing))
                {
                    var known = log.Select(stored => stored.ClientId).ToHashSet();
                    List<StoredEvent> added = [.. decide(before).Where(happened => known.Add(happened.ClientId))];
                    if (TryFold(enrolment, [.. log, .. added], out var after, out missing))
                    {
                        db.AddRange(added.Select(happened => ProgressRows.ToRow(organisationId, enrolmentId, happened)));
                        if (added.Count > 0 && beside is not null)
                            await beside(db);
                        var hasChanged = await ProjectAsync(db, enrolment, after, cancellation);
                        await transaction.CommitAsync(cancellation);
                        return new(added.Select(happened => happened.ClientId).ToHashSet(), hasChanged);
                    }
                }
            }

            // Asking for a release takes another connection: with one in hand, many writers would wait for each other for ever.
            foreach (var release in missing)
                await shelf.ReleaseAsync(organisationId, release, cancellation);
        }
    }

    /// <param name="state">Null when releases are missing that are not on the shelf.</param>
    private bool TryFold(Enrolment enrolment, List<StoredEvent> log, [NotNullWhen(true)] out LearningState? state, out IReadOnlyCollection<Guid> missing)
    {
        var releases = ReleasesInLog.Of(enrolment.ReleaseId, log).ToDictionary(id => id, shelf.Find);
        missing = [.. releases.Where(pair => pair.Value is null).Select(pair => pair.Key)];
        state = missing.Count == 0 ? LearningFold.Of(enrolment.ReleaseId, releases!, log) : null;
        return state is not null;
    }

    /// <summary>Saves the fact with what was added to the log.</summary>
    /// <returns>Whether the fact is another one than before.</returns>
    private static async Task<bool> ProjectAsync(AcademyDb db, Enrolment enrolment, LearningState state, CancellationToken cancellation)
    {
        var fact = await db.Set<LearningFact>().SingleAsync(row => row.EnrolmentId == enrolment.Id, cancellation);
        (fact.Status, fact.StartedAt, fact.CompletedAt) = (state.Status, state.StartedAt, state.CompletedAt);
        (fact.CompletedOn, fact.BestScore, fact.ReleaseId) = (state.CompletedOn, state.BestScore, state.ReleaseId);
        db.ChangeTracker.DetectChanges();
        var hasChanged = db.Entry(fact).State == EntityState.Modified;
        await db.SaveChangesAsync(cancellation);
        return hasChanged;
    }

    private sealed record Written(IReadOnlySet<Guid> Added, bool HasChanged);
}
