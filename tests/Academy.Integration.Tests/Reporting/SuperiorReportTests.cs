using System.Net;
using Academy.Data.Organisations;
using Academy.Modularity;
using Academy.Reporting.Services.Files;
using Academy.Testing;
using AngleSharp.Html.Parser;

namespace Academy.Integration.Tests.Reporting;

/// <summary>A superior sees how the own office stands with all below it, by the dates of the posting, and nothing else of HR's.</summary>
public sealed class SuperiorReportTests
{
    private const string Superior = "watanabe@chuo.example";

    /// <summary>What HR of the whole organisation alone may open.</summary>
    private static readonly string[] OfHr =
        ["/hr/years", "/hr/years/2025", "/hr/superiors", "/hr/reminders", "/hr/reminders/rehearsal", "/hr/reminders/log", "/hr/completions", "/hr/certificates", "/courses/bpr-how-to-run/assign", "/courses/bpr-how-to-run/learners"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Superior_SeesTheOwnOffice_AndNoOther(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartAsync(provider);
        var (own, above, other, foreign) = (await site.OfficeIdAsync("情報政策課"), await OfficeOfAsync(site, "yamazaki@chuo.example"), await site.OfficeIdAsync("区民部"), await site.OfficeIdAsync("市民部"));
        using var superior = await site.SignedInAsync(Superior);

        Assert.Contains("受講 3件", await superior.GetStringAsync("/hr/people?measure=enrolled", Stop), StringComparison.Ordinal);
        foreach (var page in new[] { "/hr?", "/hr/people?measure=enrolled&", "/hr/export?measure=enrolled&" })
        {
            Assert.Equal(HttpStatusCode.OK, (await superior.GetAsync($"{page}office={own}", Stop)).StatusCode);
            foreach (var office in new[] { above, other, foreign, Guid.NewGuid() })
                Assert.Equal((office, HttpStatusCode.NotFound), (office, (await superior.GetAsync($"{page}office={office}", Stop)).StatusCode));
        }

        // What is not the organisation's whole is not called so.
        var tree = new HtmlParser().ParseDocument(await superior.GetStringAsync("/hr", Stop)).QuerySelector("main .shoulder")!;
        Assert.Equal("中央区 担当する部署", tree.TextContent.Trim());
        var people = await superior.GetStringAsync($"/hr/people?measure=enrolled&office={own}", Stop);
        Assert.Contains("青木 美咲", people, StringComparison.Ordinal);
        Assert.DoesNotContain("佐々木 由紀", people, StringComparison.Ordinal);
        using var file = await superior.SubmitAsync("/hr/export?measure=enrolled", "/hr/export", new() { ["measure"] = "enrolled", ["format"] = nameof(FileFormat.Utf8) });
        Assert.Equal(4, (await file.Content.ReadAsStringAsync(Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>Neither the pages nor a way to them.</summary>
    [Theory, BothDatabases]
    public async Task Superior_IsNotLedToWhatIsHrs_NorLetIn(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartAsync(provider);
        using var superior = await site.SignedInAsync(Superior);

        foreach (var path in OfHr)
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await superior.GetAsync(path, Stop)).StatusCode));
        foreach (var path in new[] { "/", "/hr", "/hr?why=rate", "/hr/people?measure=enrolled", "/hr/export?measure=enrolled", "/courses/bpr-how-to-run" })
        {
            var page = new HtmlParser().ParseDocument(await superior.GetStringAsync(path, Stop));
            var links = page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('?', '#')[0]).Where(link => link.StartsWith('/')).Distinct().ToList();
            Assert.Empty(links.Intersect(OfHr));
            foreach (var link in links)
                Assert.True((await superior.GetAsync(link, Stop)).StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{path} leads to {link}");
        }
    }

    /// <summary>Neither a job nor a grant turns it over.</summary>
    [Theory, BothDatabases]
    public async Task Superior_WhoIsTransferred_SeesTheNewOfficeFromTheDayOfThePosting(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartAsync(provider);
        var (old, fresh, april) = (await site.OfficeIdAsync("情報政策課"), await site.OfficeIdAsync("区民生活課"), new DateOnly(2027, 4, 1));
        await site.EndPostingsAsync(Superior, april);
        await site.PostAsync(Superior, "区民生活課", "課長", PostingKind.Main, from: april);

        // A minute before midnight in Tokyo, and at midnight.
        site.Clock.Set(new DateTimeOffset(2027, 3, 31, 23, 59, 0, TimeSpan.FromHours(9)));
        using var superior = await site.SignedInAsync(Superior);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound], await OpenAsync(superior, old, fresh));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK], await OpenAsync(superior, old, fresh));
    }

    [Theory, BothDatabases]
    public async Task Posting_ThatHeadsNoOffice_OpensNothing_AndAConcurrentOneThatDoes_OpensThatOffice(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartAsync(provider);
        // Of this rank two are posted, one of them concurrently: it is not chosen.
        using var trainer = await site.SignedInAsync("trainer@chuo.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await trainer.GetAsync("/hr", Stop)).StatusCode);
        Assert.DoesNotContain("href=\"/hr\"", await trainer.GetStringAsync("/", Stop), StringComparison.Ordinal);

        await site.PostAsync("learner@chuo.example", "区民生活課", "課長");
        await site.PostAsync("learner@chuo.example", "福祉保健部", "部長", PostingKind.Seconded);
        using var concurrent = await site.SignedInAsync("learner@chuo.example");
        Assert.Contains("href=\"/hr\"", await concurrent.GetStringAsync("/", Stop), StringComparison.Ordinal);
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound],
            await OpenAsync(concurrent, await site.OfficeIdAsync("区民生活課"), await site.OfficeIdAsync("情報政策課"), await site.OfficeIdAsync("福祉保健部")));
    }

    private static async Task<IReadOnlyList<HttpStatusCode>> OpenAsync(HttpClient browser, params Guid[] offices)
    {
        var answers = new List<HttpStatusCode>();
        foreach (var office in offices)
            answers.Add((await browser.GetAsync($"/hr?office={office}", Stop)).StatusCode);
        return answers;
    }

    /// <summary>Of the main posting.</summary>
    private static async Task<Guid> OfficeOfAsync(TestSite site, string mail)
    {
        var member = await site.StaffIdAsync(mail);
        return (await site.RowsAsync<Posting>()).Single(row => row.StaffMemberId == member).DepartmentId;
    }
}
