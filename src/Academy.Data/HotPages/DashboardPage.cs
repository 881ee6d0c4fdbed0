using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;

namespace Academy.Data.HotPages;

/// <summary>
/// The rows of <c>/</c>, in one round trip whatever the reader has; what courses are called is known from the organisation's list.
/// One other round trip for all releases that this process has not named yet.
/// </summary>
public sealed class DashboardPage(PageReader pages, CourseLists lists, ReleaseNames names)
{
    private static readonly string[] Statements = [DashboardSql.Mine, DashboardSql.Notices];

    /// <param name="organisationId">The reader's.</param>
    /// <param name="staffMemberId">The reader.</param>
    /// <param name="today">In Tokyo: from when on a pause counts.</param>
    /// <param name="cancellation">Ends the queries.</param>
    public async Task<DashboardView> ReadAsync(Guid organisationId, Guid staffMemberId, DateOnly today, CancellationToken cancellation)
    {
        var list = await lists.OfAsync(organisationId, cancellation);
        var (read, notices) = await pages.ReadAsync(organisationId, Statements, [staffMemberId], async rows => (
            await rows.ListAsync(row => (Mine: MyEnrolment.Of(row), Release: row.Id(11), Event: row.IsDBNull(12) ? null : LessonPage.Event(row, 12))),
            await rows.ListAsync(row => new NoticeRow(row.GetGuid(0), row.GetString(1), row.GetString(2), row.Instant(3)!.Value, row.GetBoolean(4)))), cancellation);

        var resumed = read.Where(row => row.Release is not null).ToArray();
        var dashboard = new MyCourses(list, [.. read.Select(row => row.Mine).DistinctBy(mine => mine.Id)]);
        var due = dashboard.DueFrom(today);
        var (shown, owed, completed) = (dashboard.UnderWay.Take(4).ToList(), due.Take(3).ToList(), dashboard.Completions.Take(3).ToList());
        var older = await names.OfAsync(
            organisationId,
            shown.Concat(owed).Select(mine => (mine.CourseId, Release: mine.CurrentReleaseId)).Concat(completed.Select(mine => (mine.CourseId, Release: mine.ReleaseId)))
                .Where(named => list.Find(named.CourseId)!.ReleaseId != named.Release).Select(named => named.Release),
            cancellation);
        return new DashboardView(
            resumed is [var (mine, release, _), ..] && list.Find(mine.CourseId) is { } listed
                ? new(
                    listed.Card.Slug,
                    new PinnedEnrolment(mine.Id, release!.Value, PausedFrom: mine.PausedFrom),
                    [.. resumed.Select(row => row.Event).OfType<StoredEvent>()],
                    dashboard.CompletedKeys)
                : null,
            Named(shown, mine => mine.CurrentReleaseId, (mine, slug, name) =>
                new CourseUnderWay(mine.Id, slug, name.Title, name.Accent, name.Track, mine.IsPausedOn(today))),
            Named(owed, mine => mine.CurrentReleaseId, (mine, slug, name) =>
                new CourseDue(slug, name.Title, mine.Stage.ToString(), mine.DueOn!.Value, due.Count)),
            dashboard.Tracks(),
            Named(completed, mine => mine.ReleaseId, (mine, slug, name) =>
                new CourseCompleted(slug, name.Title, name.Accent, name.Track, mine.CompletedOn!.Value)),
            notices);

        IReadOnlyList<T> Named<T>(IEnumerable<MyEnrolment> rows, Func<MyEnrolment, Guid> release, Func<MyEnrolment, string, ReleaseName, T> view) =>
        [
            .. from row in rows
               let card = list.Find(row.CourseId)!
               let isCurrent = card.ReleaseId == release(row)
               select view(row, card.Card.Slug, isCurrent ? new(card.Card.Title, card.Card.Accent, card.Card.Track) : older[release(row)]),
        ];
    }
}
