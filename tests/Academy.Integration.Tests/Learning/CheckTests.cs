using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

/// <summary>Questions inside a lesson and events, through the addresses that the browser uses.</summary>
public sealed partial class CheckTests
{
    private const string Course = "/courses/bpr-how-to-run";
    private const string Lesson = "/learn/bpr-how-to-run/five-outputs";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Check_AnsweredAgainUnderTheSameId_TellsNothingNew(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var (browser, page) = await ReaderAsync(site);
        var (right, wrong) = await ChoicesAsync(site);
        var id = Guid.CreateVersion7();

        var first = await CheckAsync(browser, page, id, wrong);
        var second = await CheckAsync(browser, page, id, right);
        var fresh = await CheckAsync(browser, page, Guid.CreateVersion7(), right);

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
        var (browser, page) = await ReaderAsync(site);
        var id = Guid.CreateVersion7();

        var first = await SendAsync(browser, page, page.Staff, id);
        var second = await SendAsync(browser, page, page.Staff, id);

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
        var (browser, page) = await ReaderAsync(site);

        var answer = await SendAsync(browser, page, Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task Events_OnALockedLesson_AreRefused()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        await using (var db = site.OwnerDb())
        {
            var release = await db.Set<Release>().IgnoreQueryFilters().SingleAsync(row => row.Slug == "bpr-how-to-run", Stop);
            await db.Set<Release>().IgnoreQueryFilters().Where(row => row.Id == release.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Outline, release.Outline.Replace("\"sequential\":false", "\"sequential\":true", StringComparison.Ordinal)), Stop);
        }

        var (browser, page) = await ReaderAsync(site);
        var answer = await SendAsync(browser, page, page.Staff, Guid.CreateVersion7(), ContentId.Of("lesson", "bpr-03", "choose-work"));
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);

        Assert.Equal("locked", body.GetProperty("refused")[0].GetProperty("reason").GetString());
        Assert.Equal(0, body.GetProperty("progress").GetProperty("done").GetInt32());
    }

    private static async Task<JsonElement> CheckAsync(HttpClient browser, ReaderPage page, Guid id, Guid choice)
    {
        var answer = await PostAsync(browser, page, "/learn/bpr-how-to-run/checks/c1", new
        {
            id,
            answer = new { choices = new[] { choice } },
            occurredAt = "2026-11-24T03:00:00Z",
            issued = page.Issued,
        });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, ReaderPage page, Guid staff, Guid id, Guid? item = null) =>
        PostAsync(browser, page, "/learn/bpr-how-to-run/events", new
        {
            staff,
            events = new[] { new { id, kind = "lesson.confirmed", item = item ?? ContentId.Of("lesson", "bpr-03", "five-outputs"), payload = new { }, occurredAt = "2026-11-24T03:00:00Z", issued = page.Issued } },
        });

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, ReaderPage page, string address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", page.Token);
        return await browser.SendAsync(request, Stop);
    }

    private static async Task<(HttpClient Browser, ReaderPage Page)> ReaderAsync(TestSite site)
    {
        var browser = await site.SignedInAsync("learner@chuo.example");
        await browser.SubmitAsync(Course, $"{Course}?handler=Enrol", []);
        var html = await browser.GetStringAsync(Lesson, Stop);
        return (browser, new(Browsing.AntiforgeryToken(html), Issued().Match(html).Groups["issued"].Value, Guid.Parse(Staff().Match(html).Groups["staff"].Value)));
    }

    private static async Task<(Guid Right, Guid Wrong)> ChoicesAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var question = ContentId.Of("question", "bpr-03", "c1");
        var body = CatalogueJson.Read<QuestionBody>((await db.Set<ReleaseQuestion>().SingleAsync(row => row.QuestionId == question, Stop)).Body);
        var key = CatalogueJson.Read<AnswerBody>((await db.Set<AnswerKey>().SingleAsync(row => row.QuestionId == question, Stop)).Body);
        return (key.Right[0], body.Options.First(option => !key.Right.Contains(option.Id)).Id);
    }

    private sealed record ReaderPage(string Token, string Issued, Guid Staff);

    [GeneratedRegex("""data-issued="(?<issued>[^"]+)""")]
    private static partial Regex Issued();

    [GeneratedRegex("""data-staff="(?<staff>[^"]+)""")]
    private static partial Regex Staff();
}
