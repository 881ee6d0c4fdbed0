using System.Net;
using Academy.Data.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Sites;

/// <summary>A database that fills or goes away. Alone: both show in pooled connections, and other tests empty the pools of the process.</summary>
[CollectionDefinition(nameof(LostDatabaseTests), DisableParallelization = true)]
[Collection(nameof(LostDatabaseTests))]
public sealed class LostDatabaseTests
{
    private const string Learner = "learner@chuo.example";
    private const string Assign = "/courses/dq-security-everyday/assign";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_OfAFullDatabase_ComesBack()
    {
        await using var site = await UnavailableDatabase.ImpatientAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync("hr@chuo.example");
        var office = await KeptPage.OfficeAsync(site);
        await using var full = await UnavailableDatabase.FillAsync(site, Stop);

        // The pages that there are still take a few rows.
        for (var day = 1; day < 29; day++)
        {
            var due = $"2026-12-{day:00}";
            var answer = await hr.SubmitAsync(Assign, Assign, new() { ["Office"] = office, ["Due"] = due, ["Seen"] = $"{office}/{due}", ["Confirm"] = "true" });
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                continue;
            Assert.Equal(due, KeptPage.Labelled(await KeptPage.PageAsync(answer), "期限"));
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
        var form = (await KeptPage.PageAsync(refused)).QuerySelector<IHtmlFormElement>("main form")!;
        var again = await browser.PostAsync(form.GetAttribute("action"), KeptPage.Posted(form), Stop);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.Redirect), (refused.StatusCode, again.StatusCode));
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(1, await db.Set<Enrolment>().CountAsync(Stop));
    }

    [Fact]
    public async Task Form_WhoseSessionCannotBeLookedAt_ComesBackAndTheSessionStays()
    {
        await using var site = await UnavailableDatabase.ImpatientAsync(DatabaseProvider.PostgreSql);
        var hr = await site.SignedInAsync("hr@chuo.example");
        var office = await KeptPage.OfficeAsync(site);
        var token = Browsing.AntiforgeryToken(await hr.GetStringAsync(Assign, Stop));
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        await UnavailableDatabase.BreakConnectionsAsync(site, Stop);

        using var sent = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["Office"] = office,
            ["Due"] = "2026-12-25",
            ["Seen"] = $"{office}/2026-12-25",
            ["Confirm"] = "true",
        });
        var refused = await hr.PostAsync(Assign, sent, Stop);
        var page = await KeptPage.PageAsync(refused);
        var again = await hr.PostAsync(Assign, KeptPage.Posted(page.QuerySelector<IHtmlFormElement>("main form")!), Stop);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "2026-12-25"), (refused.StatusCode, KeptPage.Labelled(page, "期限")));
        Assert.Contains("割り当てました", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
