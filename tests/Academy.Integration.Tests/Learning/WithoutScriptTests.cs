using System.Globalization;
using System.Net;
using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

/// <summary>What the player's forms do by themselves, as they stand in the page.</summary>
public sealed class WithoutScriptTests
{
    private const string Course = "bpr-how-to-run";
    private const string Lesson = $"/learn/{Course}/five-outputs";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Confirm_Posted_CompletesTheLessonOnceAndLeadsOn(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await EnrolledAsync(site, Course);
        var form = (await PageAsync(browser, Lesson)).QuerySelector<IHtmlFormElement>("form[data-confirm]")!;

        var first = await SendAsync(browser, form);
        var second = await SendAsync(browser, form);

        Assert.Equal((HttpStatusCode.Redirect, $"/learn/{Course}/choose-work"), (first.StatusCode, first.Headers.Location?.OriginalString));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        var page = await PageAsync(browser, Lesson);
        Assert.Null(page.QuerySelector("form[data-confirm]"));
        Assert.False(page.QuerySelector("[data-done]")!.HasAttribute("hidden"));
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(1, await db.Set<ProgressEvent>().CountAsync(row => row.Kind == "lesson.confirmed", Stop));
        Assert.Equal(LearningStatus.UnderWay, (await db.Set<LearningFact>().SingleAsync(Stop)).Status);
    }

    [Theory, BothDatabases]
    public async Task Check_OfEveryType_IsJudgedAndLeadsBack(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var answered = 0;
        foreach (var course in new[] { Course, "dq-security-everyday" })
        {
            var browser = await EnrolledAsync(site, course);
            foreach (var (slug, key) in await ChecksAsync(site, course))
            {
                var lesson = $"/learn/{course}/{slug}";
                var form = (await PageAsync(browser, lesson)).QuerySelector<IHtmlFormElement>("form.ask")!;
                var verdict = await ReadAsync(await SendAsync(browser, form, Right(form, key)));

                Assert.Equal("そのとおりです", verdict.QuerySelector(".notice__title")?.TextContent);
                Assert.NotEmpty(verdict.QuerySelector(".notice__body")!.TextContent.Trim());
                Assert.Equal(form.QuerySelector("[name=choice]") is null ? 0 : key.Right.Count, verdict.QuerySelectorAll(".choice__said--ok").Length);
                Assert.Equal($"{lesson}#{form.GetAttribute("aria-labelledby")}", verdict.QuerySelector("main a.button")?.GetAttribute("href"));
                answered++;
            }
        }

        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(answered, await db.Set<ProgressEvent>().CountAsync(row => row.Kind == "check.answered", Stop));
        Assert.InRange(answered, 12, int.MaxValue);
    }

    [Theory, BothDatabases]
    public async Task Check_AnsweredWronglyAndSentTwice_IsStoredOnceAndTellsNoMoreThanThat(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await EnrolledAsync(site, Course);
        var key = (await ChecksAsync(site, Course))[0].Key;
        var form = (await PageAsync(browser, Lesson)).QuerySelector<IHtmlFormElement>("form.ask")!;
        var wrong = form.QuerySelectorAll<IHtmlInputElement>("[name=choice]").First(choice => !key.Right.Contains(Guid.Parse(choice.Value))).Value;

        var first = await ReadAsync(await SendAsync(browser, form, [("choice", wrong)]));
        var second = await ReadAsync(await SendAsync(browser, form, Right(form, key)));

        Assert.Equal("もう一度考えてみましょう", first.QuerySelector(".notice__title")?.TextContent);
        var chosen = Assert.Single(first.QuerySelectorAll(".choice__judged"));
        Assert.Equal(form.QuerySelector($"[value='{wrong}']")!.ParentElement!.TextContent, chosen.QuerySelector("p")?.TextContent);
        Assert.Equal("見直しましょう", chosen.QuerySelector(".choice__said b")?.TextContent);
        Assert.Equal(first.QuerySelector("main")?.TextContent, second.QuerySelector("main")?.TextContent);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(1, await db.Set<ProgressEvent>().CountAsync(row => row.Kind == "check.answered", Stop));
    }

    [Fact]
    public async Task Check_WithoutAnAnswer_AsksForOneAndStoresNothing()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var browser = await EnrolledAsync(site, Course);
        var form = (await PageAsync(browser, Lesson)).QuerySelector<IHtmlFormElement>("form.ask")!;
        var number = (await PageAsync(browser, $"/learn/{Course}/choose-work")).QuerySelector<IHtmlFormElement>("form.ask")!;

        var empty = await SendAsync(browser, form);
        var nothing = await SendAsync(browser, number);
        var word = await SendAsync(browser, number, [("number", "たくさん")]);
        var tooLong = await SendAsync(browser, number, [("number", new string('1', 10_000))]);
        var address = await browser.GetAsync(form.GetAttribute("action"), Stop);

        Assert.Equal("答えを選んでから、答え合わせをしてください。", await SentenceAsync(empty));
        Assert.Equal("数を半角で入力してください。例:12.5", await SentenceAsync(nothing));
        Assert.Equal("数を半角で入力してください。例:12.5", await SentenceAsync(word));
        Assert.Equal("数を半角で入力してください。例:12.5", await SentenceAsync(tooLong));
        Assert.Equal(Lesson, address.Headers.Location?.OriginalString);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(0, await db.Set<ProgressEvent>().CountAsync(Stop));
    }

    [Fact]
    public async Task Check_OfAnotherLessonOrWithoutItsToken_IsRefused()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        site.Log.Expect("The required antiforgery request token was not provided");
        var browser = await EnrolledAsync(site, Course);
        var form = (await PageAsync(browser, Lesson)).QuerySelector<IHtmlFormElement>("form.ask")!;
        var address = form.GetAttribute("action")!;

        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(browser, form, to: address.Replace("five-outputs", "choose-work", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(browser, form, to: address + "x")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(browser, form, [("choice", Guid.NewGuid().ToString())])).StatusCode);
        form.QuerySelector("[name=issued]")!.SetAttribute("value", "forged");
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(browser, form, [("choice", form.QuerySelector("[name=choice]")!.GetAttribute("value")!)])).StatusCode);
        form.QuerySelector("[name=__RequestVerificationToken]")!.Remove();
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(browser, form)).StatusCode);
    }

    /// <summary>The fields that answer rightly.</summary>
    private static (string Name, string Value)[] Right(IHtmlFormElement form, AnswerBody key) =>
        form.QuerySelector("[name=number]") is not null ? [("number", key.Number!.Value.ToString(CultureInfo.InvariantCulture))]
        : form.QuerySelector("select") is null ? [.. key.Right.Select(id => ("choice", id.ToString()))]
        : key.Matches.Count > 0 ? [.. key.Matches.Select(pair => (pair.Key.ToString(), pair.Value.ToString()))]
        : [.. key.Right.Index().Select(item => (item.Item.ToString(), (item.Index + 1).ToString(CultureInfo.InvariantCulture)))];

    private static async Task<HttpClient> EnrolledAsync(TestSite site, string course)
    {
        var browser = await site.SignedInAsync("learner@chuo.example");
        await browser.SubmitAsync($"/courses/{course}", $"/courses/{course}?handler=Enrol", []);
        return browser;
    }

    /// <summary>The lessons of a course with the answer of the question that stands in each.</summary>
    private static async Task<IReadOnlyList<(string Lesson, AnswerBody Key)>> ChecksAsync(TestSite site, string course)
    {
        await using var db = site.Db(DataScope.System("test"));
        var release = await db.Set<Release>().SingleAsync(row => row.Slug == course, Stop);
        var keys = await db.Set<AnswerKey>().Where(row => row.ReleaseId == release.Id).ToDictionaryAsync(row => row.QuestionId, row => row.Body, Stop);
        return [.. from item in CatalogueJson.Read<CourseOutline>(release.Outline).Items
                   where item.Checks.Count > 0
                   select (item.Slug, CatalogueJson.Read<AnswerBody>(keys[item.Checks[0]]))];
    }

    private static async Task<IDocument> PageAsync(HttpClient browser, string address) => await ReadAsync(await browser.GetAsync(address, Stop));

    private static async Task<string?> SentenceAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return (await ReadAsync(answer)).QuerySelector(".notice__title")?.TextContent;
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        await BrowsingContext.New().OpenAsync(async page => page.Content(await answer.Content.ReadAsStringAsync(Stop)), Stop);

    /// <summary>Sends a form's hidden fields and what somebody put in, to where the form says.</summary>
    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient browser, IHtmlFormElement form, (string Name, string Value)[]? typed = null, string? to = null)
    {
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(field => (Name: field.GetAttribute("name")!, Value: field.GetAttribute("value")!));
        using var fields = new FormUrlEncodedContent(hidden.Concat(typed ?? []).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await browser.PostAsync(to ?? form.GetAttribute("action"), fields, Stop);
    }
}
