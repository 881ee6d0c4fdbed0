using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Learning.Completion;
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
    public Task<IReadOnlySet<Guid>> AppendAsync(
        Guid organisationId, Guid enrolmentId, IReadOnlyCollection<StoredEvent> events, CancellationToken cancellation) =>
        AppendAsync(organisationId, enrolmentId, _ => events, cancellation);

    /// <summary>Adds what is decided from where the enrolment stands while nobody else writes to it.</summary>
    /// <param name="organisationId">The enrolment's.</param>
    /// <param name="enrolmentId">Whose log it is.</param>
    /// <param name="decide">May be asked twice, then with the same log.</param>
    /// <param name="cancellation">Ends it before anything is written.</param>
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
        (await WriteAsync(organisationId, enrolmentId, _ => [], beside: null, cancellation)).Changed > 0;

    /// <summary>An event of an enrolment by its id; null when there is none.</summary>
    public async Task<StoredEvent?> FindAsync(Guid organisationId, Guid enrolmentId, Guid clientId, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var row = await db.Set<ProgressEvent>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.EnrolmentId == enrolmentId && row.ClientId == clientId, cancellation);
        return row is null ? null : ProgressRows.ToEvent(row);
    }

    private async Task<Written> WriteAsync(
        Guid organisationId, Guid enrolmentId, Func<LearningState, IReadOnlyCollection<StoredEvent>> decide, Func<AcademyDb, Task>? beside, CancellationToken cancellation)
    {
        var written = await projection.WriteAsync(
            organisationId, [enrolmentId], (_, state) => decide(state), beside is null ? null : (db, _) => beside(db), cancellation);
        return written.Logs.Count == 1 ? written : throw new InvalidOperationException($"There is no enrolment {enrolmentId}.");
    }
}
