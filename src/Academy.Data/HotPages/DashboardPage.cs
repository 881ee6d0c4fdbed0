using System.Data.Common;
using Academy.Domain.Learning.Events;

namespace Academy.Data.HotPages;

/// <summary>The rows of <c>/</c>, in one round trip whatever the reader has: every list is cut to what the page shows.</summary>
public sealed class DashboardPage(PageReader pages)
{
    private static readonly string[] Statements =
    [
        DashboardSql.Resumed, DashboardSql.CompletedKeys, DashboardSql.UnderWay, DashboardSql.Due, DashboardSql.Tracks, DashboardSql.Completions,
        DashboardSql.Notices,
    ];

    public Task<DashboardView> ReadAsync(Guid organisationId, Guid staffMemberId, CancellationToken cancellation) => pages.ReadAsync(
        organisationId, Statements, [staffMemberId], async rows =>
        {
            var resumed = await rows.ListAsync(row => (
                View: new LessonView(row.GetString(0), new(row.GetGuid(1), row.GetGuid(2)), [], new HashSet<string>()),
                Event: row.IsDBNull(3) ? null : LessonPage.Event(row, 3)));
            var events = resumed.Select(row => row.Event).OfType<StoredEvent>().ToList();
            var completed = (await rows.ListAsync(row => row.GetString(0))).ToHashSet();
            return new DashboardView(
                resumed is [var (view, _), ..] ? view with { Events = events, CompletedCourses = completed } : null,
                await rows.ListAsync(row => new CourseUnderWay(row.GetGuid(0), row.GetString(1), row.Local(2), row.GetString(4), row.Local(5))),
                await rows.ListAsync(row => new CourseDue(row.GetString(0), row.Local(1), row.GetString(3), row.Day(4)!.Value, row.GetInt32(5))),
                await rows.ListAsync(Track),
                await rows.ListAsync(row => new CourseCompleted(row.GetString(0), row.Local(1), row.GetString(3), row.Local(4), row.Day(6)!.Value)),
                await rows.ListAsync(row => new NoticeRow(row.GetGuid(0), row.GetString(1), row.GetString(2), row.Instant(3)!.Value, row.GetBoolean(4))));
        }, cancellation);

    private static TrackProgress Track(DbDataReader row) => new(
        row.GetString(0),
        row.Local(1),
        row.GetInt32(3),
        row.GetInt32(4),
        row.Number(5) >= 3 ? null : new(row.GetString(6), row.Local(7), row.Number(5) == 2));
}
