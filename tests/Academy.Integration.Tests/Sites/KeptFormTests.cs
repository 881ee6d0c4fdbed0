using System.Net;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Sites;

/// <summary>A database that is locked, full or gone loses nobody's typing.</summary>
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
        var office = await OfficeAsync(site);
        Dictionary<string, string> fields = new() { ["Office"] = office, ["Due"] = "2026-12-25", ["Note"] = Words, ["code"] = "314159", ["ApiToken"] = "sesame" };
        HttpResponseMessage refused;
        await using (await UnavailableDatabase.LockAsync(site, Stop))
            refused = await hr.SubmitAsync(Assign, Assign, fields);
        var page = await PageAsync(refused);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(10)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        Assert.Equal("いまは受け付けられませんでした", page.QuerySelector("h1")?.TextContent);
        var form = page.QuerySelector<IHtmlFormElement>("main form")!;
        Assert.Equal((Assign, "2026-12-25"), (form.GetAttribute("action"), Labelled(page, "期限")));
        Assert.Equal(Words.ReplaceLineEndings("\n"), Labelled(page, "Note")?.ReplaceLineEndings("\n"));
        Assert.DoesNotContain(form.QuerySelectorAll("input"), input => input.GetAttribute("value") is "314159" or "sesame");
        Assert.DoesNotContain(site.Log.Warnings, warning => warning.Contains("窓口", StringComparison.Ordinal) || warning.Contains("2026-12-25", StringComparison.Ordinal));

        var again = await hr.PostAsync(Assign, Posted(form), Stop);

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
        var page = await PageAsync(answer);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("This could not be accepted just now", page.QuerySelector("h1")?.TextContent);
        Assert.Equal((Learner, ""), (Labelled(page, "Mail address"), Labelled(page, "Password")));
        Assert.Contains("""value="/catalogue""", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Browsing.DemoPassword, html, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Log.Warnings, warning => warning.Contains(Learner, StringComparison.Ordinal) || warning.Contains(Browsing.DemoPassword, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Form_OfAFullDatabase_ComesBack()
    {
        await using var site = await UnavailableDatabase.ImpatientAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync("hr@chuo.example");
        var office = await OfficeAsync(site);
        await using var full = await UnavailableDatabase.FillAsync(site, Stop);

        // The pages that there are still take a few rows.
        for (var day = 1; day < 29; day++)
        {
            var due = $"2026-12-{day:00}";
            var answer = await hr.SubmitAsync(Assign, Assign, new() { ["Office"] = office, ["Due"] = due });
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                continue;
            Assert.Equal(due, Labelled(await PageAsync(answer), "期限"));
            return;
        }

        Assert.Fail("The database did not fill.");
    }

    [Fact]
    public async Task Form_WhoseConnectionBroke_ComesBackAndIsTakenOnce()
    {
        await using var site = await UnavailableDatabase.ImpatientAsync(DatabaseProvider.PostgreSql);
        var browser = await site.SignedInAsync(Learner);
        var course = await browser.GetStringAsync("/courses/bpr-how-to-run", Stop);
        await UnavailableDatabase.BreakConnectionsAsync(site, Stop);

        using var sent = new FormUrlEncodedContent([new("__RequestVerificationToken", Browsing.AntiforgeryToken(course))]);
        var refused = await browser.PostAsync("/courses/bpr-how-to-run?handler=Enrol", sent, Stop);
        var form = (await PageAsync(refused)).QuerySelector<IHtmlFormElement>("main form")!;
        var again = await browser.PostAsync(form.GetAttribute("action"), Posted(form), Stop);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.Redirect), (refused.StatusCode, again.StatusCode));
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(1, await db.Set<Enrolment>().CountAsync(Stop));
    }

    [Fact]
    public async Task Form_WhoseSessionCannotBeLookedAt_ComesBackAndTheSessionStays()
    {
        await using var site = await UnavailableDatabase.ImpatientAsync(DatabaseProvider.PostgreSql);
        var hr = await site.SignedInAsync("hr@chuo.example");
        var office = await OfficeAsync(site);
        var token = Browsing.AntiforgeryToken(await hr.GetStringAsync(Assign, Stop));
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        await UnavailableDatabase.BreakConnectionsAsync(site, Stop);

        using var sent = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Office"] = office, ["Due"] = "2026-12-25" });
        var refused = await hr.PostAsync(Assign, sent, Stop);
        var page = await PageAsync(refused);
        var again = await hr.PostAsync(Assign, Posted(page.QuerySelector<IHtmlFormElement>("main form")!), Stop);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "2026-12-25"), (refused.StatusCode, Labelled(page, "期限")));
        Assert.Contains("割り当てました", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
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

    private static async Task<IDocument> PageAsync(HttpResponseMessage answer) =>
        await BrowsingContext.New().OpenAsync(async request => request.Content(await answer.Content.ReadAsStringAsync(Stop)), Stop);

    /// <summary>What stands in the field with this label.</summary>
    private static string? Labelled(IDocument page, string label) =>
        page.QuerySelectorAll<IHtmlLabelElement>("main label").SingleOrDefault(found => found.TextContent == label)?.Control switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            _ => null,
        };

    private static FormUrlEncodedContent Posted(IHtmlFormElement form) => new(form.QuerySelectorAll("input, textarea").Select(control =>
        KeyValuePair.Create(control.GetAttribute("name")!, control is IHtmlTextAreaElement area ? area.Value : control.GetAttribute("value") ?? "")));

    private static async Task<string> OfficeAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return (await (
            from office in db.Set<DepartmentVersion>()
            join owner in db.Set<Organisation>() on office.OrganisationId equals owner.Id
            where owner.Code == "131024" && office.Name == "区民部"
            select office.DepartmentId).SingleAsync(Stop)).ToString();
    }
}
