using System.Net;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Accounts;

public sealed class RightsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Audit_ForAnAdministrator_IsInTheNavigationAndOpens(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var admin = await site.SignedInAsync("admin@academy.example");

        var page = await admin.GetStringAsync("/admin/audit", Stop);

        Assert.Contains("href=\"/admin/audit\"", page, StringComparison.Ordinal);
        Assert.Contains("管野 理", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Audit_OfAPeriod_ShowsWhatHappenedThen(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var admin = await site.SignedInAsync("admin@academy.example");

        Assert.Contains("サインインした", await admin.GetStringAsync("/admin/audit?from=2026-11-24&until=2026-11-24", Stop), StringComparison.Ordinal);
        foreach (var period in new[] { "from=2026-11-25", "until=2026-11-23" })
            Assert.Contains("この期間の記録はありません", await admin.GetStringAsync($"/admin/audit?{period}", Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=yesterday", "日付を読み取れませんでした。")]
    [InlineData("until=9999-12-31", "日付を読み取れませんでした。")]
    [InlineData("from=2026-11-24&until=2026-11-23", "終了日には、開始日以降の日付を入力してください。")]
    public async Task Audit_OfNoPeriod_SaysSo(string period, string sentence)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var admin = await site.SignedInAsync("admin@academy.example");

        var answer = await admin.GetAsync($"/admin/audit?{period}", Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("learner@chuo.example")]
    [InlineData("trainer@chuo.example")]
    [InlineData("hr@chuo.example")]
    [InlineData("secretariat@academy.example")]
    public async Task Audit_ForOthers_IsNeitherShownNorOpen(string mail)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var browser = await site.SignedInAsync(mail);

        Assert.DoesNotContain("/admin/audit", await browser.GetStringAsync("/", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/admin/audit", Stop)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Audit_OfOtherOrganisations_IsNotShown(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.SignedInAsync("learner@chuo.example");
        var admin = await site.SignedInAsync("admin@academy.example");

        var page = await admin.GetStringAsync("/admin/audit", Stop);

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, "サインインした"));
    }
}
