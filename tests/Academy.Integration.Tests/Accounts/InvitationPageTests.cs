using System.Net;
using Academy.Accounts.Services;
using Academy.Accounts.Services.Invitations;
using Academy.Data.Accounts;
using Academy.Data.Auditing;
using Academy.Data.Organisations;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Accounts;

/// <summary><c>/invitation/{token}</c>: a link that lets one person choose a password once.</summary>
public sealed class InvitationPageTests
{
    private const string Mail = "kanri@academy.example";
    private const string Password = "窓口は9時から開いています。";
    private const string Dead = "この招待は使えません";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>From an empty database in Production to somebody who sees the audit trail: there is no other way.</summary>
    [Theory, BothDatabases]
    public async Task FirstAdministrator_InProduction_ComesInByTheLinkAndThenByThePassword(DatabaseProvider provider)
    {
        await using var site = await SetUpAsync(provider);
        var link = await site.InviteAsync(Mail, "administrator", "130001");
        var browser = site.Browser();

        var page = new HtmlParser().ParseDocument(await browser.GetStringAsync(link, Stop));
        var answer = await ChooseAsync(browser, link, Password);

        Assert.Equal([Mail, "デジタルアカデミー事務局"], page.QuerySelectorAll("main dd").Select(value => value.TextContent));
        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Contains("/admin/audit", await browser.GetStringAsync("/", Stop), StringComparison.Ordinal);
        var later = site.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await later.SignInAsync(Mail, Password)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await later.GetAsync("/admin/jobs", Stop)).StatusCode);
        var trail = new HtmlParser().ParseDocument(await later.GetStringAsync("/admin/audit", Stop));
        Assert.Equal(
            new[] { "サインインした", "サインインした", "招待のリンクでパスワードを設定した", "役割を付与した", "利用者を招待した" }.Order(StringComparer.Ordinal),
            trail.QuerySelectorAll("tbody th").Select(cell => cell.TextContent).Order(StringComparer.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Link_OnceUsed_IsDeadAndLeavesThePasswordAlone(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var link = await site.InviteAsync(Mail, "hr", "130001");
        var (first, second) = (await OpenAsync(site, link), await OpenAsync(site, link));

        await PostAsync(first, link, Password);
        var again = await PostAsync(second, link, "another password");

        await AssertDeadAsync(again);
        await AssertDeadAsync(await site.Browser().GetAsync(link, Stop));
        Assert.Equal(HttpStatusCode.Redirect, (await site.Browser().SignInAsync(Mail, Password)).StatusCode);
        Assert.Empty(await site.RowsAsync<IdentityUserToken<Guid>>());
    }

    [Theory, BothDatabases]
    public async Task Link_OfSevenDaysAgo_IsDeadAndOneOfASecondLessIsNot(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var link = await site.InviteAsync(Mail, "hr", "130001");

        site.Clock.Advance(Inviting.Lifetime - TimeSpan.FromSeconds(1));
        var browser = await OpenAsync(site, link);
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        await AssertDeadAsync(await PostAsync(browser, link, Password));
        await AssertDeadAsync(await site.Browser().GetAsync(link, Stop));
    }

    [Theory, BothDatabases]
    public async Task Link_AfterAnotherInvitation_IsDeadAndTheNewOneOpens(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var first = await site.InviteAsync(Mail, "hr", "130001");
        var browser = await OpenAsync(site, first);
        var second = await site.InviteAsync(Mail, "administrator", "130001");

        await AssertDeadAsync(await PostAsync(browser, first, Password));
        Assert.Equal(HttpStatusCode.Redirect, (await ChooseAsync(site.Browser(), second, Password)).StatusCode);
    }

    [Fact]
    public async Task Link_OfSomebodyWhoHasLeft_IsDead()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var link = await site.InviteAsync(Mail, "hr", "130001");
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<StaffMember>().Where(row => row.Mail == Mail)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidUntil, new DateOnly(2026, 11, 24)), Stop);

        await AssertDeadAsync(await site.Browser().GetAsync(link, Stop));
    }

    /// <summary>Whatever is wrong with a link, its page is the same to the letter.</summary>
    [Fact]
    public async Task Links_ThatAreNone_AreAnsweredAlike()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var used = await site.InviteAsync(Mail, "hr", "130001");
        await ChooseAsync(site.Browser(), used, Password);
        var browser = site.Browser();

        var pages = new HashSet<string>();
        foreach (var link in new[] { used, "/invitation/AAAAAAAAAAAAAAAAAAAAAA", "/invitation/%25", "/invitation/x' or 1=1 --", $"/invitation/{new string('a', 500)}" })
        {
            using var answer = await browser.GetAsync(link, Stop);
            Assert.Equal((HttpStatusCode.NotFound, "noindex", "no-referrer"),
                (answer.StatusCode, Assert.Single(answer.Headers.GetValues("X-Robots-Tag")), Assert.Single(answer.Headers.GetValues("Referrer-Policy"))));
            pages.Add(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop)).QuerySelector("main")!.TextContent);
        }

        Assert.Contains(Dead, Assert.Single(pages), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Link_UsedByManyAtOnce_SetsOnePasswordOnce(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var link = await site.InviteAsync(Mail, "hr", "130001");
        var browsers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => OpenAsync(site, link)));

        var answers = await Task.WhenAll(browsers.Select((browser, number) => PostAsync(browser, link, $"chosen by number {number}")));

        var chosen = Assert.Single(answers.Index(), answer => answer.Item.StatusCode == HttpStatusCode.Redirect).Index;
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound));
        Assert.Single(await site.RowsAsync<AuditEntry>(), entry => entry.Action == "accounts.password-set");
        for (var number = 0; number < browsers.Length; number++)
            Assert.Equal(
                (number, number == chosen ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest),
                (number, (await site.Browser().SignInAsync(Mail, $"chosen by number {number}")).StatusCode));
    }

    [Theory]
    [InlineData("", "", "password", "新しいパスワードを入力してください。")]
    [InlineData("elevenchars", "elevenchars", "password", "パスワードは12文字以上にしてください。")]
    [InlineData("kanri@academy.example", "kanri@academy.example", "password", "メールアドレスから推測できるパスワードは使えません。別のパスワードにしてください。")]
    [InlineData("Password2026!", "Password2026!", "password", "推測されやすいパスワードです。別のパスワードにしてください。")]
    [InlineData(Password, "", "repeatedPassword", "確認のため、パスワードをもう一度入力してください。")]
    [InlineData(Password, Password + "x", "repeatedPassword", "2つのパスワードが一致しません。もう一度入力してください。")]
    public async Task Password_ThatWillNotDo_IsToldAtItsFieldAndTheLinkGoesOn(string password, string repeated, string field, string sentence)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var link = await site.InviteAsync(Mail, "hr", "130001");
        var browser = site.Browser();

        var answer = await browser.SubmitAsync(link, link, new() { ["password"] = password, ["repeatedPassword"] = repeated });
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = new HtmlParser().ParseDocument(html);
        var input = page.QuerySelector<IHtmlInputElement>($"#{field}")!;
        Assert.Equal(("true", ""), (input.GetAttribute("aria-invalid"), input.Value));
        Assert.Contains(sentence, page.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Mail, page.QuerySelector("main dd")!.TextContent);
        Assert.All(await site.RowsAsync<Account>(), account => Assert.True(account.PasswordHash is null || account.PasswordHash != password));
        Assert.Equal(HttpStatusCode.Redirect, (await ChooseAsync(browser, link, Password)).StatusCode);
    }

    /// <summary>Somebody who tries links is held back like somebody who tries passwords; a link that is one takes nothing.</summary>
    [Fact]
    public async Task Links_TriedTooOftenFromOneAddress_AreHeldBackForAWhile()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var link = await site.InviteAsync(Mail, "hr", "130001");
        var limiter = site.Services.GetRequiredService<SignInLimiter>();
        for (var tried = 0; tried < SignInLimiter.FailuresPerAddress - 1; tried++)
            limiter.Enter(null, "");

        var before = await site.Browser().GetAsync(link, Stop);
        var last = await site.Browser().GetAsync("/invitation/none", Stop);
        var held = await site.Browser().GetAsync(link, Stop);
        site.Clock.Advance(SignInLimiter.Window);
        var later = await site.Browser().GetAsync(link, Stop);

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests, HttpStatusCode.OK],
            new[] { before, last, held, later }.Select(answer => answer.StatusCode));
    }

    /// <summary>As the guide has it: the verbs, then the site.</summary>
    private static async Task<TestSite> SetUpAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.EmptyAsync(provider);
        await using (var verbs = InProduction(database, keepsDatabase: true))
        {
            // A verb starts no server; here one stands behind it, and finds no schema.
            verbs.Log.Expect("DataProtection");
            verbs.Log.Expect("Failed executing DbCommand");
            verbs.Log.Expect("An exception occurred while iterating over the results");
            foreach (var verb in new[] { "migrate", "recipe site" })
                Assert.Equal(0, (await verbs.RunAsync(verb.Split(' '))).Code);
        }

        return InProduction(database, keepsDatabase: false);
    }

    private static TestSite InProduction(TestDatabase database, bool keepsDatabase)
    {
        var site = new TestSite(database) { KeepsDatabase = keepsDatabase };
        site.Settings[WebHostDefaults.EnvironmentKey] = "Production";
        return site;
    }

    private static async Task AssertDeadAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(Dead, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> ChooseAsync(HttpClient browser, string link, string password) =>
        browser.SubmitAsync(link, link, new() { ["password"] = password, ["repeatedPassword"] = password });

    /// <summary>Somebody before the form, with its token.</summary>
    private static async Task<HttpClient> OpenAsync(TestSite site, string link)
    {
        var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("RequestVerificationToken", Browsing.AntiforgeryToken(await browser.GetStringAsync(link, Stop)));
        return browser;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string link, string password) =>
        browser.PostAsync(link, new FormUrlEncodedContent([KeyValuePair.Create("password", password), KeyValuePair.Create("repeatedPassword", password)]), Stop);
}
