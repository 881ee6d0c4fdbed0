using Academy.Domain.Reporting;
using Academy.Reporting.Services;

namespace Academy.Integration.Tests.Reporting;

/// <summary>Holds figures of random rows, wherever they were read from, against those counted one by one.</summary>
internal static class CountedByHand
{
    /// <summary>For every measure, office with all below it, and course; and that the parts of each office add up to it.</summary>
    public static void Hold(RandomRows rows, Figures figures)
    {
        var report = Report.Of(figures);
        var counted = new BruteForce(rows, figures.Period.Year.Year, figures.Period.AsOf);
        foreach (var measure in Enum.GetValues<Measure>())
        {
            var found = counted.Of(measure).Select(enrolment => (enrolment.CourseId, Line: counted.LineOf(enrolment))).ToList();
            foreach (var node in report.Tree.Root.Subtree)
            {
                var here = found.Where(row => IsIn(node, row.Line)).CountBy(row => row.CourseId);
                var shown = report.ByCourse(node.Subtree).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Of(measure))).Where(pair => pair.Value > 0);
                Assert.Equal((figures.Period.AsOf, node.Name, measure, Listed(here)), (figures.Period.AsOf, node.Name, measure, Listed(shown)));
            }
        }

        Assert.All(report.Tree.Root.Subtree, node => Assert.Equal(
            Report.Sum(report.ByCourse(node.Subtree).Values),
            Report.Sum(report.Own(node).Values) + Report.Sum(node.Children.Select(child => Report.Sum(report.ByCourse(child.Subtree).Values)))));
    }

    /// <summary>For every month of the year.</summary>
    public static void HoldMonths(RandomRows rows, ReportPeriod period, IEnumerable<MonthCell> months) => Assert.Equal(
        new BruteForce(rows, period.Year.Year, period.AsOf).CompletionDays().CountBy(day => new DateOnly(day.Year, day.Month, 1)).OrderBy(pair => pair.Key),
        months.GroupBy(cell => cell.Month).Select(cells => KeyValuePair.Create(cells.Key, cells.Sum(cell => cell.Completed))).OrderBy(pair => pair.Key));

    /// <param name="line">Of the office in which something counts.</param>
    public static bool IsIn(OfficeNode node, IReadOnlyList<Guid> line) => node.Id switch
    {
        OfficeNode.Everything => true,
        OfficeNode.Nowhere => line.Count == 0,
        _ => line.Contains(node.OfficeId!.Value),
    };

    private static string Listed(IEnumerable<KeyValuePair<Guid, int>> byCourse) => string.Join(' ', byCourse.OrderBy(pair => pair.Key));
}
