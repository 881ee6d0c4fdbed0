using Academy.Data.HotPages;
using Academy.Domain.Reporting;
using Academy.Modularity;
using Academy.Modularity.Sessions;
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
        var reader = site.Services.GetRequiredService<FigureReader>();
        for (var seed = 1; seed <= 3; seed++)
        {
            var rows = await RandomSite.AddAsync(site, seed);
            foreach (var period in RandomSite.Periods(seed))
            {
                CountedByHand.Hold(rows, await reader.ReadAsync(rows.OrganisationId, period, Stop));
                CountedByHand.HoldMonths(rows, period, await reader.MonthsAsync(rows.OrganisationId, period, [], isRolledUp: false, Stop));
            }
        }
    }

    [Theory, BothDatabases]
    public async Task People_BehindAFigure_AreThoseThatItCounts(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await RandomSite.AddAsync(site, seed: 4);
        var staff = rows.Staff.ToDictionary(member => member.Id);
        var people = new PeopleReader(site.Services.GetRequiredService<PageReader>(), new SessionOf(rows.OrganisationId));
        foreach (var period in RandomSite.Periods(seed: 4).Take(6))
        {
            var figures = await site.Services.GetRequiredService<FigureReader>().ReadAsync(rows.OrganisationId, period, Stop);
            var report = Report.Of(figures);
            var counted = new BruteForce(rows, period.Year.Year, period.AsOf);
            foreach (var measure in Measures)
            {
                var found = counted.Of(measure).Select(enrolment => (Row: enrolment, Line: counted.LineOf(enrolment))).ToList();
                foreach (var node in report.Tree.Root.Subtree.Where(node => node.Id is OfficeNode.Everything or OfficeNode.Nowhere || node.Children.Count > 0))
                {
                    var view = new ReportView(new(period, node.Id), report, report.Tree.Root, node, figures.Courses);
                    var listed = await AllAsync(people, view, measure);
                    Assert.Equal(
                        found.Where(pair => CountedByHand.IsIn(node, pair.Line)).Select(pair => (pair.Row.StaffMemberId, pair.Row.CourseId, pair.Row.DueOn)).Order(),
                        listed.Select(person => (person.StaffMemberId, person.CourseId, person.DueOn)).Order());
                    var keys = listed.Select(person => staff[person.StaffMemberId].ReadingKey).ToList();
                    Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
                }
            }
        }
    }

    private static async Task<List<ListedPerson>> AllAsync(PeopleReader people, ReportView view, Measure measure)
    {
        List<ListedPerson> all = [];
        await people.ReadAllAsync(view, measure, async rows =>
        {
            await foreach (var person in rows)
                all.Add(person);
        }, Stop);
        var page = await people.PageAsync(view, measure, "2", Stop);
        Assert.Equal(all.Count, page.Total);
        Assert.Equal(all.Skip((page.Number - 1) * 50).Take(50), page.Rows);
        return all;
    }

    private sealed record SessionOf(Guid OrganisationId) : ICurrentSession
    {
        public Guid StaffMemberId => throw new InvalidOperationException("Nobody is signed in.");
    }
}
