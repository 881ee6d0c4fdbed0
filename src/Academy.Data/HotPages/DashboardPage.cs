using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;

namespace Academy.Data.HotPages;

/// <summary>
/// The rows of <c>/</c>, in one round trip whatever the reader has; what courses are called is known from the organisation's list.
/// Another round trip only for a release that this process has not named yet.
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
        return new DashboardView(
            resumed is [var (mine, release, _), ..] && list.Find(mine.CourseId) is { } listed
                ? new(
                    listed.Card.Slug,
                    new PinnedEnrolment(mine.Id, release!.Value, PausedFrom: mine.PausedFrom),
                    [.. resumed.Select(row => row.Event).OfType<StoredEvent>()],
                    dashboard.CompletedKeys)
                : null,
            await NamedAsync(dashboard.UnderWay.Take(4), mine => mine.CurrentReleaseId, (mine, slug, name) =>
                new CourseUnderWay(mine.Id, slug, name.Title, name.Accent, name.Track, mine.IsPausedOn(today))),
            await NamedAsync(due.Take(3), mine => mine.CurrentReleaseId, (mine, slug, name) =>
                new CourseDue(slug, name.Title, mine.Stage.ToString(), mine.DueOn!.Value, due.Count)),
            dashboard.Tracks(),
            await NamedAsync(dashboard.Completions.Take(3), mine => mine.ReleaseId, (mine, slug, name) =>
                new CourseCompleted(slug, name.Title, name.Accent, name.Track, mine.CompletedOn!.Value)),
            notices);

        async Task<IReadOnlyList<T>> NamedAsync<T>(IEnumerable<MyEnrolment> rows, Func<MyEnrolment, Guid> release, Func<MyEnrolment, string, ReleaseName, T> view)
        {
            var named = new List<T>();
            foreach (var row in rows)
            {
                var card = list.Find(row.CourseId)!;
                var name = card.ReleaseId == release(row)
                    ? new(card.Card.Title, card.Card.Accent, card.Card.Track)
                    : await names.OfAsync(organisationId, release(row), cancellation);
                named.Add(view(row, card.Card.Slug, name));
            }

            return named;
        }
    }
}
