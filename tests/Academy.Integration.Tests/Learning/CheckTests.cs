using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Events;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

/// <summary>Questions inside a lesson and events, through the addresses that the browser uses.</summary>
public sealed class CheckTests
{
    private const string Course = "bpr-how-to-run";
    private const string Noon = "2026-11-24T03:00:00Z";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Check_AnsweredAgainUnderTheSameId_TellsNothingNew(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var page = await ReaderAsync(site);
        var (right, wrong) = await ChoicesAsync(site);
        var id = Guid.CreateVersion7();

        var first = await CheckAsync(page, id, wrong);
        var second = await CheckAsync(page, id, right);
        var fresh = await CheckAsync(page, Guid.CreateVersion7(), right);

        Assert.False(first.GetProperty("right").GetBoolean());
        Assert.Equal(first.GetProperty("feedback").ToString(), second.GetProperty("feedback").ToString());
        Assert.False(second.GetProperty("right").GetBoolean());
        Assert.True(fresh.GetProperty("right").GetBoolean());
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(2, await db.Set<ProgressEvent>().CountAsync(row => row.Kind == "check.answered", Stop));
    }

    [Theory, BothDatabases]
    public async Task Events_SentTwice_AreStoredOnceAndBothTimesConfirmed(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var page = await ReaderAsync(site);
        var id = Guid.CreateVersion7();

        var first = await SendAsync(page, id);
        var second = await SendAsync(page, id);

        foreach (var answer in new[] { first, second })
        {
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
            Assert.Equal(id, body.GetProperty("stored")[0].GetGuid());
            Assert.Equal(1, body.GetProperty("progress").GetProperty("done").GetInt32());
        }

        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(1, await db.Set<ProgressEvent>().CountAsync(Stop));
    }

    [Fact]
    public async Task Events_OfAnotherMemberOfStaff_AreLeftWithTheirBrowser()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var page = await ReaderAsync(site);

        var answer = await SendAsync(page, Guid.CreateVersion7(), staff: Guid.CreateVersion7());

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task Events_OnALockedLesson_AreRefused()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        await site.AlterOutlineAsync(Course, "\"sequential\":false", "\"sequential\":true");
        var page = await ReaderAsync(site);
        var answer = await SendAsync(page, Guid.CreateVersion7(), ContentId.Of("lesson", "bpr-03", "choose-work"));
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);

        Assert.Equal("locked", body.GetProperty("refused")[0].GetProperty("reason").GetString());
        Assert.Equal(0, body.GetProperty("progress").GetProperty("done").GetInt32());
    }

    private static async Task<JsonElement> CheckAsync(LessonVisit page, Guid id, Guid choice) =>
        await LessonVisit.BodyAsync(await page.AnswerAsync("c1", id, choice, Noon));

    private static Task<HttpResponseMessage> SendAsync(LessonVisit page, Guid id, Guid? item = null, Guid? staff = null) =>
        page.ReportAsync(id, EventKinds.LessonConfirmed, item ?? ContentId.Of("lesson", "bpr-03", "five-outputs"), Noon, staff);

    private static async Task<LessonVisit> ReaderAsync(TestSite site)
    {
        var browser = await site.SignedInAsync("learner@chuo.example");
        await browser.SubmitAsync($"/courses/{Course}", $"/courses/{Course}?handler=Enrol", []);
        return await LessonVisit.OpenAsync(browser, Course, "five-outputs");
    }

    private static async Task<(Guid Right, Guid Wrong)> ChoicesAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var question = ContentId.Of("question", "bpr-03", "c1");
        var body = CatalogueJson.Read<QuestionBody>((await db.Set<ReleaseQuestion>().SingleAsync(row => row.QuestionId == question, Stop)).Body);
        var key = CatalogueJson.Read<AnswerBody>((await db.Set<AnswerKey>().SingleAsync(row => row.QuestionId == question, Stop)).Body);
        return (key.Right[0], body.Options.First(option => !key.Right.Contains(option.Id)).Id);
    }
}
