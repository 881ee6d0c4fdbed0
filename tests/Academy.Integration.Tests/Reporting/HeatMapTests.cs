using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Time;
using Academy.Integration.Tests.Sites;
using Academy.Learning.Services.Assigning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Reporting.Services;
using Academy.Testing;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Reporting;

/// <summary>Offices against courses: a picture with a figure in each cell, and the same as a table.</summary>
public sealed class HeatMapTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Map_OfTwoCourses_SaysWhatTheTableSaysAndLeadsToTheRows(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartAsync(provider);
        await CompleteOfFiveAsync(site, 3);
        var hr = await site.SignedInAsync("hr@chuo.example");
        var page = await KeptPage.PageAsync(await hr.GetAsync("/hr", Stop));
        var (map, table) = (page.QuerySelector("svg.heat")!, page.QuerySelector("table.matrix")!);

        Assert.Equal("所属とコースの修了率", map.QuerySelector("title")!.TextContent);
        Assert.Equal(["毎日の情報セキュリティ", "BPRの回し方:5つの手順"], map.QuerySelectorAll(".heat__course").Select(Words));
        Assert.Equal(["総務部 10件", "区民部 3件", "福祉保健部 4件"], map.QuerySelectorAll(".heat__office").Select(Words));
        Assert.Equal(["60", "0", "—", "0", "—", "0"], map.QuerySelectorAll("text").Select(Words));
        Assert.Equal(
            ["総務部 60.0% 3/5件 0.0% 0/5件", "区民部 — 受講なし 0.0% 0/3件", "福祉保健部 — 受講なし 0.0% 0/4件"],
            table.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("th, a, span").Select(Words))));
        Assert.Equal(map.QuerySelectorAll("a").Select(Address), table.QuerySelectorAll("a").Select(Address));
        var cell = map.QuerySelector("a")!;
        Assert.Equal("総務部、毎日の情報セキュリティ、修了率60.0% 内訳を開く", cell.GetAttribute("aria-label"));
        var why = (await KeptPage.PageAsync(await hr.GetAsync(Address(cell), Stop))).QuerySelector("#why .why__eq")!;
        Assert.Equal("3修了 ÷ 5受講 = 60.0%修了率", Words(why));
    }

    [Fact]
    public void Cells_OfAnyPage_StandBesideOneAnotherWithinThePicture()
    {
        foreach (var (rows, columns) in from rows in Enumerable.Range(1, 20) from columns in Enumerable.Range(1, 8) select (rows, columns))
        {
            var map = new HeatMap(rows, columns);

            Assert.True(map.CellWidth >= HeatMap.CellHeight, $"A cell of {columns} columns is {map.CellWidth} wide.");
            Assert.InRange(map.X(0), HeatMap.NameWidth, HeatMap.Width);
            Assert.InRange(HeatMap.Y(0), HeatMap.HeadHeight, map.Height);
            Assert.InRange(map.X(columns - 1) + map.CellWidth, 0, HeatMap.Width);
            Assert.InRange(HeatMap.Y(rows - 1) + HeatMap.CellHeight, 0, map.Height);
            Assert.All(Enumerable.Range(1, columns), column => Assert.True(map.X(column) > map.X(column - 1) + map.CellWidth));
            Assert.All(Enumerable.Range(1, rows), row => Assert.True(HeatMap.Y(row) > HeatMap.Y(row - 1) + HeatMap.CellHeight));
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(199, 0)]
    [InlineData(200, 1)]
    [InlineData(400, 2)]
    [InlineData(600, 3)]
    [InlineData(800, 4)]
    [InlineData(949, 4)]
    [InlineData(950, 5)]
    [InlineData(1000, 5)]
    public void Shade_OfARate_IsThatOfTheStepItHasReached(int tenths, int step) => Assert.Equal(step, HeatMap.Step(tenths));

    /// <summary>Gives the five officials of the department of general affairs another course, which some of them complete.</summary>
    private static async Task CompleteOfFiveAsync(TestSite site, int completed)
    {
        await using var db = site.Db(DataScope.System("test"));
        var hr = await db.Set<StaffMember>().SingleAsync(row => row.Mail == "hr@chuo.example", Stop);
        var office = await db.Set<DepartmentVersion>().SingleAsync(row => row.OrganisationId == hr.OrganisationId && row.Name == "総務部" && row.ParentId == null, Stop);
        var course = await site.Services.GetRequiredService<ICourseDirectory>().FindAsync(hr.OrganisationId, "dq-security-everyday", Stop);
        await site.Services.GetRequiredService<Assignments>().AssignAsync(hr.OrganisationId, hr.Id, course!, new OfOffice(office.DepartmentId), new(2026, 12, 25), Stop);
        var facts = await db.Set<LearningFact>().Where(row => row.CourseId == course!.CourseId).OrderBy(row => row.EnrolmentId).Take(completed).ToListAsync(Stop);
        foreach (var fact in facts)
            (fact.Status, fact.StartedAt, fact.CompletedAt, fact.CompletedOn) = (LearningStatus.Completed, TokyoTime.StartOf(new(2026, 6, 1)), TokyoTime.StartOf(new(2026, 6, 1)), new(2026, 6, 1));
        await db.SaveChangesAsync(Stop);
    }

    private static string Address(IElement link) => link.GetAttribute("href")!;

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
