using Academy.Domain.Reporting;
using Academy.Modularity;
using Academy.Reporting.Services;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Reporting;

/// <summary>The figures that the database counts, against a count by hand over random rows.</summary>
public sealed class FigureTests
{
    private static readonly Measure[] Measures = Enum.GetValues<Measure>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Figures_OfRandomRows_AreThoseCountedOneByOne(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        for (var seed = 1; seed <= 3; seed++)
        {
            var rows = await RandomSite.AddAsync(site, seed);
            foreach (var period in RandomSite.Periods(seed))
                await HoldAsync(site, rows, period);
        }
    }

    private static async Task HoldAsync(TestSite site, RandomRows rows, ReportPeriod period)
    {
        var reader = site.Services.GetRequiredService<FigureReader>();
        var report = Report.Of(await reader.ReadAsync(rows.OrganisationId, period, Stop));
        var counted = new BruteForce(rows, period.Year.Year, period.AsOf);

        foreach (var measure in Measures)
        {
            var found = counted.Of(measure).Select(enrolment => (enrolment.CourseId, Line: counted.LineOf(enrolment))).ToList();
            foreach (var node in report.Tree.Root.Subtree)
            {
                var here = found.Where(row => IsIn(node, row.Line)).ToList();
                var shown = report.ByCourse(node.Subtree);
                Assert.Equal((period.AsOf, node.Name, measure, here.Count), (period.AsOf, node.Name, measure, Report.Sum(shown.Values).Of(measure)));
                Assert.Equal(
                    here.CountBy(row => row.CourseId).OrderBy(pair => pair.Key),
                    shown.Where(pair => pair.Value.Of(measure) > 0).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Of(measure))).OrderBy(pair => pair.Key));
            }
        }

        await HoldMonthsAsync(reader, rows, period, counted);
        HoldParts(report);
    }

    private static async Task HoldMonthsAsync(FigureReader reader, RandomRows rows, ReportPeriod period, BruteForce counted)
    {
        var months = await reader.MonthsAsync(rows.OrganisationId, period, [], Stop);

        Assert.Equal(
            counted.CompletionDays().CountBy(day => new DateOnly(day.Year, day.Month, 1)).OrderBy(pair => pair.Key),
            months.GroupBy(cell => cell.Month).Select(cells => KeyValuePair.Create(cells.Key, cells.Sum(cell => cell.Completed))).OrderBy(pair => pair.Key));
    }

    /// <summary>A node is its own people and its children, and nothing else.</summary>
    private static void HoldParts(Report report) => Assert.All(report.Tree.Root.Subtree, node => Assert.Equal(
        Report.Sum(report.ByCourse(node.Subtree).Values),
        Report.Sum(report.Own(node).Values) + Report.Sum(node.Children.Select(child => Report.Sum(report.ByCourse(child.Subtree).Values)))));

    private static bool IsIn(OfficeNode node, IReadOnlyList<Guid> line) => node.Id switch
    {
        OfficeNode.Everything => true,
        OfficeNode.Nowhere => line.Count == 0,
        _ => line.Contains(node.OfficeId!.Value),
    };
}
