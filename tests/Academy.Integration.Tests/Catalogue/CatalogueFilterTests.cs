using Academy.Data.Catalogue;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Catalogue;

/// <summary>The catalogue by time and audience: what is found, what is chosen, and what each answer would leave.</summary>
public sealed class CatalogueFilterTests
{
    /// <summary>Minutes at the ends of each range.</summary>
    private static readonly Dictionary<string, (int Minutes, string Audience)> Courses = new()
    {
        ["rpa-introduction"] = (20, " line-office "),
        ["bpr-how-to-run"] = (30, " all "),
        ["dq-security-everyday"] = (31, " all new "),
        ["eq-plain-japanese"] = (60, " new "),
        ["gq-personal-information"] = (61, " manager "),
        ["iq-logical-thinking"] = (90, " all "),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Catalogue_ByTime_FindsTheCoursesOfTheRange(DatabaseProvider provider)
    {
        await using var site = await SiteAsync(provider);
        var browser = await site.SignedInAsync("learner@chuo.example");

        Assert.Equal(["bpr-how-to-run", "rpa-introduction"], (await CatalogueAsync(browser, "time=HalfAnHour")).Slugs);
        Assert.Equal(["dq-security-everyday", "eq-plain-japanese"], (await CatalogueAsync(browser, "time=AnHour")).Slugs);
        Assert.Equal(["gq-personal-information", "iq-logical-thinking"], (await CatalogueAsync(browser, "time=Longer")).Slugs);
        // Old links and typed addresses still show courses.
        Assert.Equal(Courses.Keys.Order(), (await CatalogueAsync(browser, "time=Never")).Slugs);
    }

    [Theory, BothDatabases]
    public async Task Catalogue_ByTimeAndAudience_ShowsChipsAndWhatEachAnswerWouldLeave(DatabaseProvider provider)
    {
        await using var site = await SiteAsync(provider);
        var browser = await site.SignedInAsync("learner@chuo.example");

        var found = await CatalogueAsync(browser, "time=AnHour&audience=new&audience=manager");

        Assert.Equal("2件のコース", found.Total);
        Assert.Equal(["dq-security-everyday", "eq-plain-japanese"], found.Slugs);
        Assert.Equal(
            [
                ("30分–1時間を外す", "/catalogue?audience=new&audience=manager"),
                ("新任を外す", "/catalogue?time=AnHour&audience=manager"),
                ("管理職を外す", "/catalogue?time=AnHour&audience=new"),
            ],
            found.Chips);
        // Each question counts as the others are chosen: for new staff and managers there is one longer course.
        Assert.Equal([("HalfAnHour", "0"), ("AnHour", "2"), ("Longer", "1")], found.CountsOf("time"));
        Assert.Equal([("all", "1"), ("new", "2"), ("line-office", "0"), ("ict-office", "0"), ("manager", "0")], found.CountsOf("audience"));
        Assert.Equal(["AnHour", "new", "manager"], found.Document.QuerySelectorAll(".filters input[checked]").Select(input => input.GetAttribute("value")));
    }

    private static async Task<TestSite> SiteAsync(DatabaseProvider provider)
    {
        var site = await DemoSite.StartAsync(provider);
        await using var owner = site.OwnerDb();
        foreach (var (slug, course) in Courses)
            Assert.Equal(1, await owner.Set<Release>().IgnoreQueryFilters().Where(release => release.Slug == slug)
                .ExecuteUpdateAsync(set => set.SetProperty(release => release.Minutes, course.Minutes).SetProperty(release => release.Audience, course.Audience), Stop));
        return site;
    }

    private static async Task<Catalogue> CatalogueAsync(HttpClient browser, string query) =>
        new(new HtmlParser().ParseDocument(await browser.GetStringAsync($"/catalogue?{query}", Stop)));

    private sealed record Catalogue(IDocument Document)
    {
        public string Total => Document.QuerySelector("#found")!.TextContent;

        public IEnumerable<string> Slugs => Document.QuerySelectorAll("h3 > a").Select(link => link.GetAttribute("href")!.Split('/')[^1]).Order();

        public IEnumerable<(string Text, string Address)> Chips => Document.QuerySelectorAll("a.chip").Select(chip => (chip.TextContent, chip.GetAttribute("href")!));

        public IEnumerable<(string Answer, string Count)> CountsOf(string question) => Document.QuerySelectorAll($"label.choice:has(> input[name={question}])")
            .Select(choice => (choice.QuerySelector("input")!.GetAttribute("value")!, choice.QuerySelector(".choice__count")!.TextContent));
    }
}
