using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Domain.Notices;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Log;

/// <summary>
/// Moves enrolments to the release that their offering follows, a page of them in a transaction. Broken off between two pages it is
/// taken up again by what is left; the event's id follows from enrolment and release, so that nobody is moved twice. Whoever is
/// asked something by it is told.
/// </summary>
internal sealed class ReleaseMover(AcademyDbFactory databases, ReleaseGaps gaps, FactProjection projection, NoticeBoard notices, TimeProvider clock)
    : IReleaseFollower
{
    private const int PageSize = 500;

    public async Task FollowAsync(IProgress<ReleaseFollowed> progress, CancellationToken cancellation)
    {
        foreach (var gap in await gaps.FindAsync(cancellation))
            for (var page = await PageAsync(gap, Guid.Empty, cancellation); page.Count > 0; page = await PageAsync(gap, page[^1], cancellation))
            {
                var moved = await projection.WriteAsync(
                    gap.OrganisationId,
                    page,
                    (enrolment, state) => state.CurrentReleaseId == gap.FromReleaseId ? [Move(enrolment, gap)] : [],
                    (db, logs) => TellAsync(db, gap, logs, cancellation),
                    cancellation);
                progress.Report(new(gap.Key, gap.Number, moved.Changed));
            }
    }

    private Task TellAsync(AcademyDb db, ReleaseGap gap, IReadOnlyList<FoldedLog> logs, CancellationToken cancellation) => notices.AddAsync(
        db,
        [.. logs.Where(log => gap.Policy != MovePolicy.Editorial && AsksMore(log)).Select(log => log.Enrolment.StaffMemberId)],
        new CourseRenewedNotice(gap.Slug, gap.Title, gap.Number, IsWhole: gap.Policy == MovePolicy.Expire),
        $"{NoticeKinds.CourseRenewed}:{gap.CourseId}:{gap.ToReleaseId}",
        cancellation);

    /// <summary>Whether something is to be done that was not to be done before. Who has not begun finds the course as it is; who is exempt need not.</summary>
    private static bool AsksMore(FoldedLog log) => log.Added.Count > 0
        && (log.After.Status is LearningStatus.UnderWay or LearningStatus.Completed)
        && ToDo(log.After).Except(ToDo(log.Before)).Any();

    private static IEnumerable<Guid> ToDo(LearningState state) =>
        state.Items.Where(item => item is { IsAsked: true, IsDone: false }).Select(item => item.ItemId);

    private async Task<IReadOnlyList<Guid>> PageAsync(ReleaseGap gap, Guid after, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(gap.OrganisationId));
        return await db.Set<LearningFact>()
            .Where(fact => fact.CourseId == gap.CourseId && fact.CurrentReleaseId == gap.FromReleaseId && fact.EnrolmentId > after)
            .OrderBy(fact => fact.EnrolmentId).Select(fact => fact.EnrolmentId).Take(PageSize).ToListAsync(cancellation);
    }

    private StoredEvent Move(Enrolment enrolment, ReleaseGap gap)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var moved = new ReleaseMoved(gap.ToReleaseId, gap.Policy, $"第{gap.Number}版の公開");
        return new LearningEvent(MoveId(enrolment.Id, gap.ToReleaseId), ItemId: null, now, now, ActorId: null, moved).ToStored();
    }

    private static Guid MoveId(Guid enrolmentId, Guid releaseId) => ContentId.Of("release-move", enrolmentId.ToString(), releaseId.ToString());
}
