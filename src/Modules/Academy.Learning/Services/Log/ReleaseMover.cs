using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Log;

/// <summary>
/// Moves enrolments to the release that their offering follows, a page of them in a transaction. Broken off between two pages it is
/// taken up again by what is left; the event's id follows from enrolment and release, so that nobody is moved twice.
/// </summary>
internal sealed class ReleaseMover(AcademyDbFactory databases, ReleaseGaps gaps, FactProjection projection, TimeProvider clock) : IReleaseFollower
{
    private const int PageSize = 500;

    public async Task FollowAsync(IProgress<ReleaseFollowed> progress, CancellationToken cancellation)
    {
        foreach (var gap in await gaps.FindAsync(cancellation))
            for (var page = await PageAsync(gap, Guid.Empty, cancellation); page.Count > 0; page = await PageAsync(gap, page[^1], cancellation))
            {
                var moved = await projection.WriteAsync(gap.OrganisationId, db => MoveAsync(db, gap, page, cancellation), cancellation);
                progress.Report(new(gap.Key, gap.Number, moved));
            }
    }

    private async Task<IReadOnlyList<Guid>> PageAsync(ReleaseGap gap, Guid after, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(gap.OrganisationId));
        return await db.Set<LearningFact>()
            .Where(fact => fact.CourseId == gap.CourseId && fact.CurrentReleaseId == gap.FromReleaseId && fact.EnrolmentId > after)
            .OrderBy(fact => fact.EnrolmentId).Select(fact => fact.EnrolmentId).Take(PageSize).ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<Enrolment>> MoveAsync(AcademyDb db, ReleaseGap gap, IReadOnlyList<Guid> page, CancellationToken cancellation)
    {
        var held = await db.LockEnrolmentsAsync(page, cancellation);
        // Another run may have moved some while this one waited for them.
        var behind = await db.Set<LearningFact>().Where(fact => page.Contains(fact.EnrolmentId) && fact.CurrentReleaseId == gap.FromReleaseId)
            .Select(fact => fact.EnrolmentId).ToHashSetAsync(cancellation);
        var moves = held.Where(enrolment => behind.Contains(enrolment.Id)).ToDictionary(enrolment => MoveId(enrolment.Id, gap.ToReleaseId));
        // A fact that is behind its own log is put right by folding it.
        var known = await db.Set<ProgressEvent>().Where(row => page.Contains(row.EnrolmentId) && moves.Keys.Contains(row.ClientId))
            .Select(row => row.ClientId).ToHashSetAsync(cancellation);

        var now = clock.GetUtcNow().UtcDateTime;
        var payload = new ReleaseMoved(gap.ToReleaseId, gap.Policy, $"第{gap.Number}版の公開");
        db.AddRange(moves.Where(move => !known.Contains(move.Key)).Select(move => ProgressRows.ToRow(
            gap.OrganisationId, move.Value.Id, new LearningEvent(move.Key, ItemId: null, now, now, ActorId: null, payload).ToStored())));
        return [.. moves.Values];
    }

    private static Guid MoveId(Guid enrolmentId, Guid releaseId) => ContentId.Of("release-move", enrolmentId.ToString(), releaseId.ToString());
}
