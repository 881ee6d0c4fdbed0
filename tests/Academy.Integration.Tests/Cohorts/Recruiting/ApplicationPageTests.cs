using System.Net;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Notifications;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>What an official sees and does of their own application, on its page.</summary>
public sealed class ApplicationPageTests
{
    private const string Reason = "窓口の予約制の効果を、データで説明できるようになりたい。";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task WhoeverApplies_IsAskedForReasonAndConsent_KeepsWhatWasTyped_AndSeesWhomItWaitsFor(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider);
        using var browser = await cohort.Site.SignedInAsync(CohortSite.Learner);
        var path = $"{cohort.Page}/application";
        Assert.NotNull((await CohortSite.ReadAsync(browser, cohort.Page)).QuerySelector($"main a[href='{path}']"));

        var (nothing, empty) = await SendAsync(browser, path, "", ("Reason", " "));
        Assert.Equal((HttpStatusCode.BadRequest, "応募の理由を入力してください。"), (nothing, Fault(empty, "Reason")));
        var (without, kept) = await SendAsync(browser, path, "", ("Reason", Reason));
        Assert.Equal((HttpStatusCode.BadRequest, "申し込むには、情報の提供に同意してください。"), (without, Fault(kept, "Consent")));
        Assert.Equal(Reason, ((IHtmlTextAreaElement)kept.QuerySelector("#Reason")!).Value);
        var (tooLong, overlong) = await SendAsync(browser, path, "", ("Reason", new string('あ', 501)), ("Consent", "true"));
        Assert.Equal((HttpStatusCode.BadRequest, "応募の理由は500文字までにしてください。"), (tooLong, Fault(overlong, "Reason")));
        Assert.Empty(await cohort.Site.RowsAsync<Application>());

        var (done, _) = await SendAsync(browser, path, "", ("Reason", Reason), ("Consent", "true"));
        Assert.Equal(HttpStatusCode.Redirect, done);
        var page = await CohortSite.ReadAsync(browser, path);
        Assert.Equal("所属長の承認", page.QuerySelector("main [aria-current=step]")!.TextContent);
        Assert.Contains(Reason, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{Assert.Single(await cohort.Site.RowsAsync<Application>()).Id}", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#Reason"));
        var told = Assert.Single(await cohort.Site.RowsAsync<Notice>(), row => row.Kind == "term.application");
        Assert.Equal(await cohort.Site.StaffIdAsync("watanabe@chuo.example"), told.StaffMemberId);
    }

    [Theory, BothDatabases]
    public async Task WhatWasReturned_IsShownWithItsComment_AndSentAgain_AndAnOldFormIsTold(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider);
        using var browser = await cohort.Site.SignedInAsync(CohortSite.Learner);
        using var superior = await cohort.Site.SignedInAsync("watanabe@chuo.example");
        var path = $"{cohort.Page}/application";
        await SendAsync(browser, path, "", ("Reason", Reason), ("Consent", "true"));
        var opened = CohortSite.Fields(await CohortSite.ReadAsync(browser, path));
        var decision = $"/cohorts/approvals/{Assert.Single(await cohort.Site.RowsAsync<Application>()).Id}";
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(superior, decision, "?handler=Return", ("Comment", "担当の業務を書き足してください。"))).Status);

        var page = await CohortSite.ReadAsync(browser, path);
        Assert.Contains("担当の業務を書き足してください。", page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Reason, ((IHtmlTextAreaElement)page.QuerySelector("#Reason")!).Value);
        using var late = await browser.PostAsync($"{path}?handler=Withdraw", new FormUrlEncodedContent(opened), Stop);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("今の状態を確認してください。", (await KeptPage.PageAsync(late)).QuerySelector("main [role=alert]")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(browser, path, "", ("Reason", $"{Reason}担当は窓口です。"), ("Consent", "true"))).Status);
        Assert.Equal("所属長の承認", (await CohortSite.ReadAsync(browser, path)).QuerySelector("main [aria-current=step]")!.TextContent);
    }

    [Theory, BothDatabases]
    public async Task WhoeverWasPutForward_AgreesOnThePage_OrDoesNot(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider);
        using var hr = await cohort.Site.SignedInAsync("hr@chuo.example");
        using var browser = await cohort.Site.SignedInAsync(CohortSite.Learner);
        var (path, nomination) = ($"{cohort.Page}/application", $"{cohort.Page}/nomination?q=100101");
        (string, string)[] named = [("PersonId", $"{await cohort.Site.StaffIdAsync(CohortSite.Learner)}"), ("Way", "Nomination"), ("Reason", "庁内のデータ活用を進めてほしい。")];
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(hr, nomination, "", named)).Status);

        var asked = await CohortSite.ReadAsync(browser, path);
        Assert.Contains("庁内のデータ活用を進めてほしい。", asked.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var (without, refused) = await SendAsync(browser, path, "?handler=Consent");
        Assert.Equal((HttpStatusCode.BadRequest, "進めるには、情報の提供に同意してください。"), (without, Fault(refused, "Consent")));
        Assert.Null(Assert.Single(await cohort.Site.RowsAsync<Application>()).ConsentedAt);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(browser, path, "?handler=Withdraw", ("Why", "業務が重なっています。"))).Status);
        Assert.Equal(ApplicationState.Withdrawn, Assert.Single(await cohort.Site.RowsAsync<Application>()).State);

        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(hr, nomination, "", named)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(browser, path, "?handler=Consent", ("Consent", "true"))).Status);
        var agreed = Assert.Single(await cohort.Site.RowsAsync<Application>());
        Assert.Equal((ApplicationState.AwaitingSuperior, true), (agreed.State, agreed.ConsentedAt is not null));
    }

    [Theory, BothDatabases]
    public async Task AfterTheLastDay_TheFormIsGone_AndWhatIsSentAllTheSameIsTold(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider);
        using var browser = await cohort.Site.SignedInAsync(CohortSite.Learner);
        var path = $"{cohort.Page}/application";
        var opened = CohortSite.Fields(await CohortSite.ReadAsync(browser, path));
        await SetAsync(cohort, row => row.SetProperty(one => one.ApplyUntil, new DateOnly(2026, 11, 20)));

        using var answer = await browser.PostAsync(path, new FormUrlEncodedContent([.. opened.Where(field => field.Key != "Reason"), new("Reason", Reason), new("Consent", "true")]), Stop);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("期限を過ぎているため", (await KeptPage.PageAsync(answer)).QuerySelector("main [role=alert]")!.TextContent, StringComparison.Ordinal);
        var page = await CohortSite.ReadAsync(browser, path);
        Assert.Null(page.QuerySelector("#Reason"));
        Assert.Contains("申込の受付は終わりました。", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task ATermThatIsNotAnnounced_OrDoesNotRecruit_HasNoSuchPage(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider);
        using var browser = await cohort.Site.SignedInAsync(CohortSite.Learner);
        await using var db = cohort.Site.Db(DataScope.System("test"));

        await db.Set<Term>().ExecuteUpdateAsync(set => set.SetProperty(row => row.AnnouncedAt, (DateTime?)null), Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{cohort.Page}/application", Stop)).StatusCode);
        await db.Set<Term>().ExecuteUpdateAsync(set => set.SetProperty(row => row.AnnouncedAt, cohort.Site.Clock.GetUtcNow().UtcDateTime), Stop);
        await db.Set<Recruitment>().ExecuteDeleteAsync(Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{cohort.Page}/application", Stop)).StatusCode);
        Assert.Null((await CohortSite.ReadAsync(browser, cohort.Page)).QuerySelector("main a[href$='/application']"));
    }

    /// <summary>Sends the page's form with some fields as they are typed.</summary>
    private static async Task<(HttpStatusCode Status, IDocument Page)> SendAsync(HttpClient browser, string path, string handler, params (string Field, string Value)[] typed)
    {
        var fields = (await CohortSite.ReadAsync(browser, path)).QuerySelectorAll("main form input[type=hidden]")
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? "")).DistinctBy(field => field.Key);
        using var answer = await browser.PostAsync(
            $"{path}{handler}", new FormUrlEncodedContent([.. fields, .. typed.Select(one => KeyValuePair.Create(one.Field, one.Value))]), Stop);
        return (answer.StatusCode, await KeptPage.PageAsync(answer));
    }

    private static string? Fault(IDocument page, string field) => page.QuerySelector($"#{field}-error")?.TextContent.Trim();

    private static async Task SetAsync(CohortSite cohort, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Recruitment>> set)
    {
        await using var db = cohort.Site.Db(DataScope.System("test"));
        await db.Set<Recruitment>().ExecuteUpdateAsync(set, Stop);
    }
}
