using System.Net;
using Academy.Data.Jobs;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Credentials;

/// <summary>A bundle whose certificates do not print.</summary>
[Trait("Speed", "Slow")]
public sealed class BundleFailureTests
{
    private const string Failed = "作れませんでした";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bundle_ThatBreaksOffInTheMiddle_ShowsWhatIsPrintedAndGoesOnThere()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var browser = await BrokenBrowser.PutAsync(site, fromTheSecond: true);
        await site.IssueAsync(slug: "first");
        await site.IssueAsync(slug: "second");
        var hr = await site.SignedInAsync("hr@chuo.example");
        await hr.AskForBundleAsync(await site.OfficeAtTheTopAsync("131024"));

        await site.WorkOffAsync();
        Assert.Contains("2件中1件", await hr.BundlesAsync(), StringComparison.Ordinal);
        browser.Mend();
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await site.WorkOffAsync();
        Assert.Contains("ZIPを保存(2件)", await hr.BundlesAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Bundle_ThatFailsThreeTimes_IsFailedAndTheAdministratorSeesWhyAndTriesAgain(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await BrokenBrowser.PutAsync(site);
        await site.IssueAsync();
        var hr = await site.SignedInAsync("hr@chuo.example");
        await hr.AskForBundleAsync(await site.OfficeAtTheTopAsync("131024"));

        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.DoesNotContain(Failed, await hr.BundlesAsync(), StringComparison.Ordinal);
            await site.WorkOffAsync();
            site.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Contains(Failed, await hr.BundlesAsync(), StringComparison.Ordinal);
        var admin = await site.SignedInAsync("admin@academy.example");
        Assert.Contains("Chromium did not print", await admin.GetStringAsync("/admin/jobs?show=refused", Stop), StringComparison.Ordinal);
        browser.Mend();
        await DecideAsync(site, admin, "Retry");
        await site.WorkOffAsync();
        Assert.Contains("ZIPを保存(1件)", await hr.BundlesAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Bundle_DroppedByAnAdministrator_IsFailed(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await BrokenBrowser.PutAsync(site);
        await site.IssueAsync();
        var hr = await site.SignedInAsync("hr@chuo.example");
        await hr.AskForBundleAsync(await site.OfficeAtTheTopAsync("131024"));
        await site.WorkOffAsync();

        await DecideAsync(site, await site.SignedInAsync("admin@academy.example"), "Drop");

        Assert.Contains(Failed, await hr.BundlesAsync(), StringComparison.Ordinal);
    }

    private static async Task DecideAsync(TestSite site, HttpClient admin, string handler)
    {
        await using var db = site.Db(DataScope.System("test"));
        var work = await db.Set<Work>().AsNoTracking().SingleAsync(row => row.Kind == "credentials.bundle", Stop);
        using var answer = await admin.SubmitAsync("/notices", $"/admin/jobs?handler={handler}", new() { ["id"] = work.Id.ToString() });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
