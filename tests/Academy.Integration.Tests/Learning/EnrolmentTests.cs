using System.Net;
using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Domain.Learning;
using Academy.Data.Organisations;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

public sealed class EnrolmentTests
{
    private const string Course = "/courses/bpr-how-to-run";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Enrol_TwoClicks_GiveOneEnrolmentPinnedToTheRelease(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await site.SignedInAsync("learner@chuo.example");

        var first = await browser.SubmitAsync(Course, $"{Course}?handler=Enrol", []);
        var second = await browser.SubmitAsync("/catalogue", $"{Course}?handler=Enrol", []);

        Assert.Equal(("/learn/bpr-how-to-run", "/learn/bpr-how-to-run"), (first.Headers.Location?.OriginalString, second.Headers.Location?.OriginalString));
        Assert.Contains("受講中", await browser.GetStringAsync(Course, Stop), StringComparison.Ordinal);
        await using var db = site.Db(DataScope.System("test"));
        var enrolment = await db.Set<Enrolment>().SingleAsync(Stop);
        var fact = await db.Set<LearningFact>().SingleAsync(Stop);
        Assert.Equal((await db.Set<Course>().SingleAsync(course => course.Key == "bpr-03", Stop)).CurrentReleaseId, enrolment.ReleaseId);
        Assert.Equal((enrolment.Id, LearningStatus.NotStarted), (fact.EnrolmentId, fact.Status));
    }

    [Theory, BothDatabases]
    public async Task Enrol_AtOnceFromTwoBrowsers_GivesOneEnrolment(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        site.Log.Expect("An exception occurred in the database while saving changes");
        site.Log.Expect("Failed executing DbCommand");
        var browsers = await Task.WhenAll(site.SignedInAsync("learner@chuo.example"), site.SignedInAsync("learner@chuo.example"));

        var answers = await Task.WhenAll(browsers.Select(browser => browser.SubmitAsync(Course, $"{Course}?handler=Enrol", [])));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(1, await db.Set<Enrolment>().CountAsync(Stop));
    }

    [Theory, BothDatabases]
    public async Task Course_NotOfferedHere_IsLikeAnUnknownOne(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await using (var db = site.Db(DataScope.System("test")))
        {
            var akiruno = await db.Set<Organisation>().SingleAsync(row => row.Code == "132284", Stop);
            await db.Set<Offering>().Where(row => row.OrganisationId == akiruno.Id && row.Slug == "bpr-how-to-run").ExecuteDeleteAsync(Stop);
        }

        var stranger = await site.SignedInAsync("learner@akiruno.example");
        var hidden = await stranger.GetAsync(Course, Stop);
        var random = await stranger.GetAsync("/courses/no-such-course", Stop);
        var enrol = await stranger.SubmitAsync("/catalogue", $"{Course}?handler=Enrol", []);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, random.StatusCode, enrol.StatusCode));
        Assert.DoesNotContain("BPRの回し方", await stranger.GetStringAsync("/catalogue", Stop), StringComparison.Ordinal);
        var owner = await site.SignedInAsync("learner@chuo.example");
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(Course, Stop)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Enrol_OutsideTheWindow_SaysSo(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<Offering>().Where(row => row.Slug == "bpr-how-to-run")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ClosesOn, new DateOnly(2026, 11, 24)), Stop);
        var browser = await site.SignedInAsync("learner@chuo.example");

        var answer = await browser.SubmitAsync("/catalogue", $"{Course}?handler=Enrol", []);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("いまは申込みを受け付けていません。", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("受講を始める</button>", await browser.GetStringAsync(Course, Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Enrol_BeforeThePrerequisite_NamesItAndOpensAfterIt(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.AlterOutlineAsync("bpr-how-to-run", "\"requires\":[]", "\"requires\":[\"dq-02\"]");
        var browser = await site.SignedInAsync("learner@chuo.example");
        var before = await browser.GetStringAsync(Course, Stop);
        var refused = await browser.SubmitAsync("/catalogue", $"{Course}?handler=Enrol", []);
        await browser.SubmitAsync("/catalogue", "/courses/dq-security-everyday?handler=Enrol", []);
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<LearningFact>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, LearningStatus.Completed), Stop);
        var after = await browser.SubmitAsync(Course, $"{Course}?handler=Enrol", []);

        Assert.Contains("先に「毎日の情報セキュリティ」を修了すると、受講を始められます。", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }
}
