using System.Net;
using Academy.Data;
using Academy.Data.Auditing;
using Academy.Data.Jobs;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Operations;

/// <summary><c>/admin/jobs</c>, as those see it who run the site.</summary>
public sealed class JobsPageTests
{
    private const string Admin = "admin@academy.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Jobs_WithFailedWork_ShowsItsCauseAndTriesItAgain(DatabaseProvider provider)
    {
        await using var site = await WorkSite.StartAsync(provider);
        site.Log.Expect("Work test.deed");
        await site.AskAsync("deed:17");
        Deed.Meanwhile.Value = _ => throw new InvalidOperationException("The printer is on fire.");
        await site.WorkAsync();
        var admin = await site.SignedInAsync(Admin);

        var page = await admin.GetStringAsync("/admin/jobs", Stop);
        Assert.Contains("deed:17", page, StringComparison.Ordinal);
        Assert.Contains("The printer is on fire.", page, StringComparison.Ordinal);
        Assert.Contains("11月25日", page, StringComparison.Ordinal);
        Deed.Meanwhile.Value = null;
        await DecideAsync(site, admin, "Retry");
        await site.WorkAsync();

        Assert.Equal(1, await site.DeedsAsync());
        Assert.DoesNotContain("deed:17", await admin.GetStringAsync("/admin/jobs", Stop), StringComparison.Ordinal);
        Assert.Contains("deed:17", await admin.GetStringAsync("/admin/jobs?show=done", Stop), StringComparison.Ordinal);
        await AssertAuditedAsync(site, "operations.work-retried");
    }

    [Theory, BothDatabases]
    public async Task Jobs_ShowHowMuchThereIsInEachState(DatabaseProvider provider)
    {
        await using var site = await WorkSite.StartAsync(provider);
        site.Log.Expect("Work test.deed");
        await site.AskAsync("done");
        await site.WorkAsync();
        await site.AskAsync("refused");
        Deed.Meanwhile.Value = _ => throw new WorkRefusedException("There is no such course.");
        await site.WorkAsync();
        await site.AskAsync("failed");
        Deed.Meanwhile.Value = _ => throw new InvalidOperationException("The printer is on fire.");
        await site.WorkAsync();
        await site.AskAsync("running");
        await site.LeaseAsync();
        await site.AskAsync("later", site.Clock.GetUtcNow().UtcDateTime.AddHours(1));
        await site.AskAsync("waiting 1");
        await site.AskAsync("waiting 2");
        var admin = await site.SignedInAsync(Admin);

        var page = new HtmlParser().ParseDocument(await admin.GetStringAsync("/admin/jobs", Stop));

        var row = page.QuerySelectorAll("[aria-labelledby=depths] tbody tr").Single(row => row.TextContent.Contains(Deed.Name, StringComparison.Ordinal));
        Assert.Equal(
            [("待機中", "2"), ("予定", "1"), ("実行中", "1"), ("再実行待ち", "1"), ("要確認", "0"), ("失敗", "0"), ("取りやめ", "1"), ("完了", "1")],
            row.QuerySelectorAll("td.r").Select(cell => (cell.GetAttribute("data-l")!, cell.TextContent.Trim())));
    }

    [Theory, BothDatabases]
    public async Task Jobs_Dropped_AreNotDoneAndSayNoMore(DatabaseProvider provider)
    {
        await using var site = await WorkSite.StartAsync(provider);
        site.Log.Expect("Work test.deed");
        await site.AskAsync("deed:17");
        Deed.Meanwhile.Value = _ => throw new InvalidOperationException("The printer is on fire.");
        await site.WorkAsync();
        Deed.Meanwhile.Value = null;
        var admin = await site.SignedInAsync(Admin);

        await DecideAsync(site, admin, "Drop");
        site.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(0, await site.WorkAsync());
        Assert.Equal((0, 1), (await site.DeedsAsync(), await site.GivenUpAsync()));
        admin = await site.SignedInAsync(Admin);
        Assert.Contains("deed:17", await admin.GetStringAsync("/admin/jobs?show=refused", Stop), StringComparison.Ordinal);
        await AssertAuditedAsync(site, "operations.work-dropped");
    }

    [Theory, BothDatabases]
    public async Task Jobs_WorkThatIsDone_IsNotDoneAgain(DatabaseProvider provider)
    {
        await using var site = await WorkSite.StartAsync(provider);
        await site.AskAsync("deed:17");
        await site.WorkAsync();
        var admin = await site.SignedInAsync(Admin);

        await DecideAsync(site, admin, "Retry");

        Assert.Contains("すでに進んでいるか終わっています", await admin.GetStringAsync("/admin/jobs", Stop), StringComparison.Ordinal);
        Assert.Equal(0, await site.WorkAsync());
        Assert.Equal(1, await site.DeedsAsync());
    }

    [Theory]
    [InlineData("learner@chuo.example")]
    [InlineData("hr@chuo.example")]
    [InlineData("secretariat@academy.example")]
    public async Task Jobs_AreForNobodyElse(string account)
    {
        await using var site = await WorkSite.StartAsync(DatabaseProvider.Sqlite);
        await site.AskAsync("deed:17");
        var browser = await site.SignedInAsync(account);

        using var page = await browser.GetAsync("/admin/jobs", Stop);
        using var posted = await browser.SubmitAsync("/notices", "/admin/jobs?handler=Drop", new() { ["id"] = (await site.RowsAsync())[0].Id.ToString() });

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (page.StatusCode, posted.StatusCode));
        Assert.Equal(WorkState.Ready, (await site.RowsAsync())[0].State);
    }

    private static async Task DecideAsync(TestSite site, HttpClient admin, string handler)
    {
        var id = (await site.RowsAsync())[0].Id;
        using var answer = await admin.SubmitAsync("/notices", $"/admin/jobs?handler={handler}", new() { ["id"] = id.ToString() });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task AssertAuditedAsync(TestSite site, string action)
    {
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal("Work", (await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == action, Stop)).SubjectKind);
    }
}
