using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Dom;

namespace Academy.Integration.Tests.Reporting;

/// <summary>Every figure opens what it means, as of when, and its rows.</summary>
public sealed class DefinitionTests
{
    private const string Hr = "hr@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Headlines_OfThePage_AreTheFiguresCountedByHand(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartWithEachMeasureAsync(provider);
        var page = await KeptPage.PageAsync(await (await site.SignedInAsync(Hr)).GetAsync("/hr", Stop));

        Assert.Equal(
            [
                "受講 11件 未受講 7件、受講中 2件",
                "修了率 18.1 % 修了 2件 ÷ 受講 11件",
                "修了 2件 うち期限後 1件",
                "期限超過 1件 期限内に修了していない 2件",
            ],
            page.QuerySelectorAll(".kpi").Select(kpi => string.Join(' ', kpi.QuerySelectorAll("p").Select(Words))));
        // The lines by office add up to the same.
        Assert.Equal(
            ["計", "11", "7", "2", "2", "1", "18.1%"],
            page.QuerySelectorAll("[aria-labelledby=by-office] tr.is-total > *").Select(Words));
    }

    [Theory, BothDatabases]
    public async Task Headline_Opened_SaysHowItIsMadeAndLeadsToItsRows(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartWithEachMeasureAsync(provider);
        var hr = await site.SignedInAsync(Hr);
        foreach (var (why, title, sum, counts, without, behind) in Opened)
        {
            var opened = (await KeptPage.PageAsync(await hr.GetAsync($"/hr?why={why}", Stop))).QuerySelector("#why")!;

            var facts = opened.QuerySelectorAll("dd").Select(Words).ToList();
            Assert.Equal((why, title), (why, Words(opened.QuerySelector("h2")!)));
            Assert.Equal((why, sum), (why, Words(opened.QuerySelector(".why__eq")!)));
            Assert.StartsWith(counts, facts[0], StringComparison.Ordinal);
            Assert.Equal((why, without), (why, facts[1]));
            Assert.Equal((why, "令和8年11月24日(火) 12:00 時点"), (why, facts[3]));
            var links = opened.QuerySelectorAll("dd")[2].QuerySelectorAll("a");
            Assert.Equal(behind, links.Select(Words));
            foreach (var link in links)
            {
                var rows = await KeptPage.PageAsync(await hr.GetAsync(link.GetAttribute("href"), Stop));
                Assert.Equal(Words(link), $"{Words(rows.QuerySelector("main b.num")!)}の一覧");
                Assert.Equal(Words(link), $"{Words(rows.QuerySelector("nav.tabs [aria-current]")!)} {rows.QuerySelectorAll("tbody tr").Length}件の一覧");
            }
        }
    }

    [Theory, BothDatabases]
    public async Task Rates_OfOfficesAndCourses_LeadToWhatTheyAreMadeOf(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartWithEachMeasureAsync(provider);
        var hr = await site.SignedInAsync(Hr);
        var page = await KeptPage.PageAsync(await hr.GetAsync("/hr", Stop));
        var inTables = page.QuerySelectorAll("td[data-l='修了率'] a").Select(link => (Said: Words(link), Address: link.GetAttribute("href")!));
        var inTheMap = page.QuerySelectorAll(".heat a").Select(link => (Said: link.GetAttribute("aria-label")!.Split("修了率")[1].Split(' ')[0], Address: link.GetAttribute("href")!));
        var rates = inTables.Concat(inTheMap).ToList();
        Assert.True(rates.Count > 5);

        foreach (var (said, address) in rates)
        {
            var opened = (await KeptPage.PageAsync(await hr.GetAsync(address, Stop))).QuerySelector("#why")!;

            Assert.Equal("「修了率」の説明", Words(opened.QuerySelector("h2")!));
            Assert.EndsWith($"= {said}修了率", Words(opened.QuerySelector(".why__eq")!), StringComparison.Ordinal);
        }
    }

    [Theory, BothDatabases]
    public async Task Rows_OfEachMeasure_StandBelowItsDefinition(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartWithEachMeasureAsync(provider);
        var hr = await site.SignedInAsync(Hr);
        foreach (var (measure, rows, sentence, _) in Measures)
        {
            var page = await KeptPage.PageAsync(await hr.GetAsync($"/hr/people?measure={measure}", Stop));

            Assert.Equal((measure, rows), (measure, page.QuerySelectorAll("tbody tr").Length));
            Assert.Contains(sentence, Words(page.QuerySelector("main")!), StringComparison.Ordinal);
        }

        hr.DefaultRequestHeaders.Add("Cookie", "academy.culture=c%3Den%7Cuic%3Den");
        foreach (var (measure, _, _, sentence) in Measures)
            Assert.Contains(sentence, Words((await KeptPage.PageAsync(await hr.GetAsync($"/hr/people?measure={measure}", Stop))).QuerySelector("main")!), StringComparison.Ordinal);
        // Where there are no rows, too, and as of the day that is asked for.
        var empty = await hr.GetStringAsync("/hr/people?measure=overdue&on=2026-05-01", Stop);
        Assert.Contains("Those due before 1 May 2026, not completed by then and not paused", empty, StringComparison.Ordinal);
    }

    private static (string Why, string Title, string Sum, string Counts, string Without, string[] Behind)[] Opened =>
    [
        ("enrolled", "「受講」の説明", "7未受講 + 2受講中 + 2修了 = 11受講", "基準日までに登録され、", "免除 1件 休止中は数えます(1件)。",
            ["受講 11件の一覧", "未受講 7件の一覧", "受講中 2件の一覧", "修了 2件の一覧"]),
        ("rate", "「修了率」の説明", "2修了 ÷ 11受講 = 18.1%修了率", "受講のうち、この年度に、基準日までに修了したもの。", "免除 1件 休止中は数えます(1件)。",
            ["修了 2件の一覧", "受講 11件の一覧"]),
        ("completed", "「修了」の説明", "1期限内の修了 + 1期限後の修了 = 2修了", "この年度に、基準日までに修了したもの。", "免除 1件 休止中は数えます(1件)。",
            ["修了 2件の一覧", "期限後の修了 1件の一覧"]),
        ("overdue", "「期限超過」の説明", "1期限超過 + 1期限後の修了 = 2期限内に修了していない", "期限が基準日より前で、", "免除 1件 休止中 1件",
            ["期限超過 1件の一覧", "期限後の修了 1件の一覧", "期限内に修了していない 2件の一覧"]),
    ];

    private static (string Measure, int Rows, string Japanese, string English)[] Measures =>
    [
        ("enrolled", 11, "令和8年11月24日までに登録または修了したもののうち、令和8年度より前に修了したもの、", "Those registered or completed by 24 Nov 2026, without those completed before FY2026,"),
        ("not-started", 7, "令和8年11月24日までに一度も始めていないものです。", "those with nothing begun by 24 Nov 2026."),
        ("under-way", 2, "令和8年11月24日までに始め、その日までに修了していないもの", "those begun by 24 Nov 2026 and not completed by then"),
        ("completed", 2, "令和8年度に入ってから令和8年11月24日までに修了したもので、", "Those completed in FY2026 by 24 Nov 2026, counted"),
        ("late", 1, "令和8年11月24日までに修了したもののうち、期限を過ぎてから修了したもの", "Of those completed in FY2026 by 24 Nov 2026, those completed after their due date"),
        ("overdue", 1, "期限が令和8年11月24日より前で、その日までに修了しておらず、", "Those due before 24 Nov 2026, not completed by then and not paused"),
        ("not-by-due", 2, "期限が令和8年11月24日より前で、期限までに修了していないもの", "Those due before 24 Nov 2026 and not completed by their due date"),
        ("paused", 1, "令和8年11月24日までに修了しておらず、その日に休止中のもの", "those not completed by 24 Nov 2026 and paused on that day"),
        ("exempt", 1, "令和8年11月24日までに免除され、", "Those exempt by 24 Nov 2026 and not completed by then"),
    ];

    /// <summary>The text as it is read, on one line.</summary>
    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
