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
    public async Task<IReadOnlySet<Guid>> AppendAsync(Guid organisationId, Guid enrolmentId, IReadOnlyCollection<StoredEvent> events, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var enrolment = await db.LockEnrolmentAsync(enrolmentId, cancellation)
            ?? throw new InvalidOperationException($"There is no enrolment {enrolmentId}.");
        var known = await db.Set<ProgressEvent>().Where(row => row.EnrolmentId == enrolmentId).Select(row => row.ClientId).ToHashSetAsync(cancellation);
        var added = events.DistinctBy(happened => happened.ClientId).Where(happened => !known.Contains(happened.ClientId)).ToList();
        if (added.Count == 0)
            return new HashSet<Guid>();

        db.AddRange(added.Select(happened => ToRow(organisationId, enrolmentId, happened)));
        await db.SaveChangesAsync(cancellation);
        await ProjectAsync(db, enrolment, cancellation);
        await transaction.CommitAsync(cancellation);
        return added.Select(happened => happened.ClientId).ToHashSet();
    }

    /// <summary>An event of an enrolment by its id; null when there is none.</summary>
    public async Task<StoredEvent?> FindAsync(Guid organisationId, Guid enrolmentId, Guid clientId, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await db.Set<ProgressEvent>().AsNoTracking().Where(row => row.EnrolmentId == enrolmentId && row.ClientId == clientId)
            .Select(row => new StoredEvent(row.ClientId, row.Kind, row.ItemId, row.Payload, row.OccurredAt, row.ReceivedAt, row.ActorId))
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Folds the whole log of an enrolment into its fact, in the caller's transaction.</summary>
    /// <returns>Whether the fact is another one than before.</returns>
    internal async Task<bool> ProjectAsync(AcademyDb db, Enrolment enrolment, CancellationToken cancellation)
    {
        var log = await db.Set<ProgressEvent>().AsNoTracking().Where(row => row.EnrolmentId == enrolment.Id)
            .Select(row => new StoredEvent(row.ClientId, row.Kind, row.ItemId, row.Payload, row.OccurredAt, row.ReceivedAt, row.ActorId))
            .ToListAsync(cancellation);
        var releases = new Dictionary<Guid, ReleaseRequirements>();
        foreach (var release in ReleasesInLog.Of(enrolment.ReleaseId, log))
            releases[release] = (await shelf.ReleaseAsync(enrolment.OrganisationId, release, cancellation)).Requirements;
        var state = LearningFold.Of(enrolment.ReleaseId, releases, log);
        var fact = await db.Set<LearningFact>().SingleAsync(row => row.EnrolmentId == enrolment.Id, cancellation);
        (fact.Status, fact.StartedAt, fact.CompletedAt) = (state.Status, state.StartedAt, state.CompletedAt);
        (fact.CompletedOn, fact.BestScore, fact.ReleaseId) = (state.CompletedOn, state.BestScore, state.ReleaseId);
        return await db.SaveChangesAsync(cancellation) > 0;
    }

    private static ProgressEvent ToRow(Guid organisationId, Guid enrolmentId, StoredEvent happened) => new()
    {
        OrganisationId = organisationId,
        EnrolmentId = enrolmentId,
        ClientId = happened.ClientId,
        Kind = happened.Kind,
        ItemId = happened.ItemId,
        Payload = happened.Payload,
        OccurredAt = happened.OccurredAt,
        ReceivedAt = happened.ReceivedAt,
        ActorId = happened.ActorId,
    };
}
