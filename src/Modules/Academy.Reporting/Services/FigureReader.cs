using System.Data.Common;
using System.Globalization;
using Academy.Data.HotPages;
using Academy.Data.Organisations;
using Academy.Domain.Reporting;
using Academy.Domain.Time;
using Academy.Reporting.Services.Rollups;

namespace Academy.Reporting.Services;

/// <summary>
/// Asks the database for figures, which counts them: those of today in the roll-up, where there is one that lacks nothing older than a
/// moment; those of other days in the rows. One round trip or two, whatever the rows.
/// </summary>
public sealed class FigureReader(PageReader pages, TimeProvider clock)
{
    /// <summary>A change that waits for longer is not waited for: the rows have it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The figures of all courses.</summary>
    public async Task<Figures> ReadAsync(Guid organisationId, ReportPeriod period, CancellationToken cancellation) =>
        (period.AsOf == TokyoTime.Today(clock) ? await ReadRollupAsync(organisationId, period, cancellation) : null)
        ?? await ReadRowsAsync(organisationId, period, cancellation);

    /// <summary>The chart and the courses alone.</summary>
    public Task<Figures> ReadNamesAsync(Guid organisationId, ReportPeriod period, CancellationToken cancellation) =>
        pages.ReadAsync(organisationId, [FigureSql.Chart, FigureSql.Courses], Parameters(period, []), async rows => new Figures(
            period,
            await rows.ListAsync(Office),
            await rows.ListAsync(Course),
            [],
            Now), cancellation);

    /// <summary>Completions by month.</summary>
    /// <param name="organisationId">Whose.</param>
    /// <param name="period">Of today or of the end of the fiscal year before, when they are to come from the roll-up.</param>
    /// <param name="courses">Only these; empty: all.</param>
    /// <param name="isRolledUp">Whether the figures beside which they stand come from the roll-up.</param>
    /// <param name="cancellation">Ends the query.</param>
    public Task<IReadOnlyList<MonthCell>> MonthsAsync(
        Guid organisationId, ReportPeriod period, IEnumerable<Guid> courses, bool isRolledUp, CancellationToken cancellation) =>
        pages.ReadAsync(organisationId, [isRolledUp ? RollupSql.Months : FigureSql.Months], Parameters(period, courses), rows => rows.ListAsync(row => new MonthCell(
            row.Id(0),
            DateOnly.ParseExact(row.GetString(1) + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.GetInt32(2))), cancellation);

    private Task<Figures> ReadRowsAsync(Guid organisationId, ReportPeriod period, CancellationToken cancellation) =>
        pages.ReadAsync(organisationId, [FigureSql.Chart, FigureSql.Courses, FigureSql.Cells], Parameters(period, []), async rows => new Figures(
            period,
            await rows.ListAsync(Office),
            await rows.ListAsync(Course),
            await rows.ListAsync(CellOf),
            Now), cancellation);

    /// <summary>Null when there is no roll-up of today, or a change waits for too long to be counted in it.</summary>
    private async Task<Figures?> ReadRollupAsync(Guid organisationId, ReportPeriod period, CancellationToken cancellation)
    {
        var now = Now;
        return await pages.ReadAsync(organisationId, [RollupSql.State, FigureSql.Chart, FigureSql.Courses, RollupSql.Cells], Parameters(period, []), async rows =>
        {
            var state = await rows.SingleAsync(row => new RollupState(row.GetFieldValue<DateOnly>(0), row.Instant(1)));
            return state is null || state.Day != period.AsOf || state.LacksSince < now - Patience ? null : new Figures(
                period,
                await rows.ListAsync(Office),
                await rows.ListAsync(Course),
                await rows.ListAsync(CellOf),
                state.LacksSince ?? now,
                IsRolledUp: true);
        }, cancellation);
    }

    /// <summary><c>$2</c> to <c>$6</c> of <see cref="FigureSql"/>.</summary>
    public static IReadOnlyList<object> Parameters(ReportPeriod period, IEnumerable<Guid> courses) =>
        [period.Year.First, period.AsOf, period.End, period.Year.Year, List(courses)];

    /// <summary>Ids as the statements take them.</summary>
    public static string List(IEnumerable<Guid> ids) => string.Concat(ids.Select(id => $"{id},"));

    private static OfficeOnChart Office(DbDataReader row) =>
        new(row.GetGuid(0), row.GetString(1), DepartmentPath.Parse(row.GetString(2)), row.GetInt32(4) == 1);

    private static ReportedCourse Course(DbDataReader row) =>
        new(row.GetGuid(0), row.GetString(1), row.Local(2), new(row.GetString(4), row.Local(5)));

    private static Cell CellOf(DbDataReader row) => new(row.Id(0), row.GetGuid(1), new(
        row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7), row.GetInt32(8)));

    /// <param name="LacksSince">UTC; when the oldest change happened that is not counted. Null when all are.</param>
    private sealed record RollupState(DateOnly Day, DateTime? LacksSince);
}
