using System.Net;
using Academy.Data.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Sites;

/// <summary>A database that is locked, full or gone loses nobody's typing.</summary>
[Trait("Speed", "Slow")]
public sealed class KeptFormTests
{
    private const string Learner = "learner@chuo.example";
    private const string Assign = "/courses/dq-security-everyday/assign";
    private const string Words = "\n窓口の担当者から聞いたこと。\r\n次の会議で話す。<b>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Form_OfALockedDatabase_ComesBackAndIsTakenLater(DatabaseProvider provider)
    {
        await using var site = await UnavailableDatabase.ImpatientAsync(provider);
        var hr = await site.SignedInAsync("hr@chuo.example");
        var office = await KeptPage.OfficeAsync(site);
        Dictionary<string, string> fields = new()
        {
            ["Office"] = office,
            ["Due"] = "2026-12-25",
            ["Seen"] = $"{office}/2026-12-25",
            ["Confirm"] = "true",
            ["Note"] = Words,
            ["code"] = "314159",
            ["ApiToken"] = "sesame",
        };
        HttpResponseMessage refused;
        await using (await UnavailableDatabase.LockAsync(site, Stop))
            refused = await hr.SubmitAsync(Assign, Assign, fields);
        var page = await KeptPage.PageAsync(refused);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(10)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        Assert.Equal("ただいま受け付けできません", page.QuerySelector("h1")?.TextContent);
        // A connection may break after the database has stored it: nothing is promised either way.
        Assert.Equal("混み合っているか、保守中です。送った内容が保存されたかどうかを確認できませんでした。", page.QuerySelector("main .lead")?.TextContent);
        var form = page.QuerySelector<IHtmlFormElement>("main form")!;
        Assert.Equal((Assign, "2026-12-25"), (form.GetAttribute("action"), KeptPage.Labelled(page, "期限")));
        Assert.Equal(Words.ReplaceLineEndings("\n"), KeptPage.Labelled(page, "Note")?.ReplaceLineEndings("\n"));
        Assert.DoesNotContain(form.QuerySelectorAll("input"), input => input.GetAttribute("value") is "314159" or "sesame");
        Assert.DoesNotContain(site.Log.Warnings, warning => warning.Contains("窓口", StringComparison.Ordinal) || warning.Contains("2026-12-25", StringComparison.Ordinal));

        var again = await hr.PostAsync(Assign, KeptPage.Posted(form), Stop);

        Assert.Contains("割り当てました", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await using var db = site.Db(DataScope.System("test"));
        Assert.NotEqual(0, await db.Set<Enrolment>().CountAsync(Stop));
    }

    [Theory, BothDatabases]
    public async Task SignIn_AtALockedDatabase_KeepsTheMailAndNotThePassword(DatabaseProvider provider)
    {
        await using var site = await UnavailableDatabase.ImpatientAsync(provider);
        var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", "academy.culture=c%3Den%7Cuic%3Den");
        await using var locked = await UnavailableDatabase.LockAsync(site, Stop);

        var answer = await browser.SignInAsync(Learner, Browsing.DemoPassword, "/catalogue");
        var html = await answer.Content.ReadAsStringAsync(Stop);
        var page = await KeptPage.PageAsync(answer);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("This cannot be accepted at the moment", page.QuerySelector("h1")?.TextContent);
        Assert.Equal((Learner, ""), (KeptPage.Labelled(page, "Email address"), KeptPage.Labelled(page, "Password")));
        Assert.Contains("""value="/catalogue""", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Browsing.DemoPassword, html, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Log.Warnings, warning => warning.Contains(Learner, StringComparison.Ordinal) || warning.Contains(Browsing.DemoPassword, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Form_FromAnotherSite_IsNotShown()
    {
        await using var site = await UnavailableDatabase.ImpatientAsync(DatabaseProvider.Sqlite);
        var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        await using var locked = await UnavailableDatabase.LockAsync(site, Stop);

        var answer = await browser.SignInAsync(Learner, "wrong");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.DoesNotContain(Learner, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
