using System.Data.Common;
using System.Globalization;
using Academy.Data.HotPages;
using Academy.Data.Organisations;
using Academy.Domain.Reporting;

namespace Academy.Reporting.Services;

/// <summary>Asks the database for figures, in one round trip each, whatever the rows: they are counted there.</summary>
public sealed class FigureReader(PageReader pages)
{
    /// <summary>The figures of all courses.</summary>
    public Task<Figures> ReadAsync(Guid organisationId, ReportPeriod period, CancellationToken cancellation) =>
        pages.ReadAsync(organisationId, [FigureSql.Chart, FigureSql.Courses, FigureSql.Cells], Parameters(period, []), async rows => new Figures(
            period,
            await rows.ListAsync(Office),
            await rows.ListAsync(Course),
            await rows.ListAsync(CellOf)), cancellation);

    /// <summary>The chart and the courses alone.</summary>
    public Task<Figures> ReadNamesAsync(Guid organisationId, ReportPeriod period, CancellationToken cancellation) =>
        pages.ReadAsync(organisationId, [FigureSql.Chart, FigureSql.Courses], Parameters(period, []), async rows => new Figures(
            period,
            await rows.ListAsync(Office),
            await rows.ListAsync(Course),
            []), cancellation);

    /// <summary>Completions by month.</summary>
    /// <param name="courses">Only these; empty: all.</param>
    public Task<IReadOnlyList<MonthCell>> MonthsAsync(
        Guid organisationId, ReportPeriod period, IEnumerable<Guid> courses, CancellationToken cancellation) =>
        pages.ReadAsync(organisationId, [FigureSql.Months], Parameters(period, courses), rows => rows.ListAsync(row => new MonthCell(
            row.Id(0),
            DateOnly.ParseExact(row.GetString(1) + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.GetInt32(2))), cancellation);

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
}
