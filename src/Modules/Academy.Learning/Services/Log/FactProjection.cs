using System.Diagnostics.CodeAnalysis;
using Academy.Data;
using Academy.Data.HotPages;
using Academy.Data.Learning;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services.Player;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Log;

/// <summary>
/// Writes to the logs of enrolments and folds these into their facts, in one transaction, with as many queries for one as for many.
/// Writers of one enrolment wait for each other: what is added is decided from the whole of its log, and so is the fact.
/// </summary>
public sealed class FactProjection(AcademyDbFactory databases, ReleaseShelf shelf, IEnumerable<ICompletionFollower> followers)
{
    /// <param name="organisationId">Whose enrolments these are.</param>
    /// <param name="enrolmentIds">Those that the organisation does not have are passed over.</param>
    /// <param name="decide">What to add to an enrolment's log, from where it stands. May be asked twice, then with the same log.</param>
    /// <param name="beside">Writes what belongs to the events into their transaction, with the enrolments tracked; not asked when none was added.</param>
    /// <param name="cancellation">Ends it before the transaction is committed.</param>
    internal async Task<Written> WriteAsync(
        Guid organisationId,
        IReadOnlyCollection<Guid> enrolmentIds,
        Func<Enrolment, LearningState, IEnumerable<StoredEvent>> decide,
        Func<AcademyDb, IReadOnlyList<FoldedLog>, Task>? beside,
        CancellationToken cancellation)
    {
        while (true)
        {
            var missing = new HashSet<Guid>();
            await using (var db = databases.Create(DataScope.Of(organisationId)))
            await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
                if (await TryWriteAsync(db, organisationId, enrolmentIds, decide, beside, missing, cancellation) is { } written)
                {
                    await transaction.CommitAsync(cancellation);
                    return written;
                }

            // Asking for a release takes another connection: with one in hand, many writers would wait for each other for ever.
            foreach (var release in missing)
                await shelf.ReleaseAsync(organisationId, release, cancellation);
        }
    }

    /// <summary>The same in a transaction that is the caller's to commit, by a context that tracks none of the enrolments and facts.</summary>
    /// <exception cref="InvalidOperationException">A release is missing in memory: another connection cannot be waited for. Writing nothing to the same enrolments before fetches it.</exception>
    internal async Task<Written> WriteAsync(
        AcademyDb db, Guid organisationId, IReadOnlyCollection<Guid> enrolmentIds, Func<Enrolment, LearningState, IEnumerable<StoredEvent>> decide, CancellationToken cancellation)
    {
        var missing = new HashSet<Guid>();
        return await TryWriteAsync(db, organisationId, enrolmentIds, decide, beside: null, missing, cancellation)
            ?? throw new InvalidOperationException($"The releases {string.Join(", ", missing)} are not in memory.");
    }

    /// <returns>Null when nothing was written, since releases are missing in memory.</returns>
    private async Task<Written?> TryWriteAsync(
        AcademyDb db,
        Guid organisationId,
        IReadOnlyCollection<Guid> enrolmentIds,
        Func<Enrolment, LearningState, IEnumerable<StoredEvent>> decide,
        Func<AcademyDb, IReadOnlyList<FoldedLog>, Task>? beside,
        HashSet<Guid> missing,
        CancellationToken cancellation)
    {
        var held = await db.HoldAsync(enrolmentIds, cancellation);
        var written = held.Select(enrolment => Decide(enrolment, decide, missing)).OfType<FoldedLog>().ToList();
        if (missing.Count > 0)
            return null;
        // Tracked as they were read, so that what is beside the events may change them too.
        db.AttachRange(written.Select(log => log.Enrolment));
        foreach (var log in written)
            db.AddRange(log.Added.Select(happened => ProgressRows.ToRow(organisationId, log.Enrolment.Id, happened)));
        var ids = written.SelectMany(log => log.Added).Select(happened => happened.ClientId).ToHashSet();
        if (ids.Count > 0 && beside is not null)
            await beside(db, written);
        await FollowAsync(db, written, cancellation);
        var changed = await ProjectAsync(db, written, cancellation);
        return new(ids, changed, written);
    }

    /// <summary>What is added to a log, and where it leads; null while releases are missing in memory.</summary>
    private FoldedLog? Decide(HeldEnrolment held, Func<Enrolment, LearningState, IEnumerable<StoredEvent>> decide, HashSet<Guid> missing)
    {
        var (enrolment, log, fact) = held;
        if (!TryFold(enrolment, log, missing, out var before))
            return null;
        var known = log.Select(stored => stored.ClientId).ToHashSet();
        List<StoredEvent> added = [.. decide(enrolment, before).Where(happened => known.Add(happened.ClientId))];
        return added.Count == 0 ? new(enrolment, fact, added, before, before)
            : TryFold(enrolment, [.. log, .. added], missing, out var after) ? new(enrolment, fact, added, before, after)
            : null;
    }

    private bool TryFold(Enrolment enrolment, IReadOnlyList<StoredEvent> log, HashSet<Guid> missing, [NotNullWhen(true)] out LearningState? state)
    {
        var releases = ReleasesInLog.Of(enrolment.ReleaseId, log).ToDictionary(id => id, shelf.Find);
        var absent = releases.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList();
        missing.UnionWith(absent);
        state = absent.Count == 0 ? LearningFold.Of(enrolment.ReleaseId, releases!, log) : null;
        return state is not null;
    }

    /// <summary>
    /// Asks for what follows from a first completion; where nothing was added to the log, also from one that the fact knows: a replay makes up
    /// for it. From a completion that was reached elsewhere nothing follows here: whoever held the training has attested it.
    /// </summary>
    private async Task FollowAsync(AcademyDb db, IReadOnlyList<FoldedLog> written, CancellationToken cancellation)
    {
        var completed = written
            .Where(log => log.After is { CompletedAt: not null, IsRecognised: false } && (log.Fact.CompletedAt is null || log.Added.Count == 0))
            .Select(log => log.Enrolment.Id).ToList();
        if (completed.Count > 0)
            foreach (var follower in followers)
                await follower.FollowAsync(db, completed, cancellation);
    }

    /// <summary>Saves the facts, and what enrolments show of their logs, with what was added to these.</summary>
    /// <returns>How many are other ones than before.</returns>
    private static async Task<int> ProjectAsync(AcademyDb db, IReadOnlyList<FoldedLog> written, CancellationToken cancellation)
    {
        foreach (var log in written)
        {
            db.Attach(log.Fact);
            Write(log.After, log.Fact);
            (log.Enrolment.ExemptedAt, log.Enrolment.PausedFrom) = (log.After.Exemption?.At, log.After.Pause?.From);
        }

        db.ChangeTracker.DetectChanges();
        var changed = written.Count(log => db.Entry(log.Fact).State == EntityState.Modified || db.Entry(log.Enrolment).State == EntityState.Modified);
        await db.SaveChangesAsync(cancellation);
        return changed;
    }

    private static void Write(LearningState state, LearningFact fact)
    {
        (fact.Status, fact.StartedAt, fact.CompletedAt) = (state.Status, state.StartedAt, state.CompletedAt);
        (fact.CompletedOn, fact.BestScore, fact.ReleaseId) = (state.CompletedOn, state.BestScore, state.ReleaseId);
        (fact.CurrentReleaseId, fact.AskedAgainAt, fact.RenewedAt) = (state.CurrentReleaseId, state.AskedAgainAt, state.RenewedAt);
    }
}

/// <param name="Added">The ids of the events that were not known before.</param>
/// <param name="Changed">How many facts, or enrolments as their logs have them, are other ones than before.</param>
/// <param name="Logs">Of those that the organisation has.</param>
internal sealed record Written(IReadOnlySet<Guid> Added, int Changed, IReadOnlyList<FoldedLog> Logs);

/// <summary>A log that is held.</summary>
/// <param name="Fact">Written anew with the log.</param>
/// <param name="Added">What it did not know before.</param>
/// <param name="Before">Where the enrolment stood without these.</param>
/// <param name="After">Where it stands with them.</param>
internal sealed record FoldedLog(Enrolment Enrolment, LearningFact Fact, IReadOnlyList<StoredEvent> Added, LearningState Before, LearningState After);
