using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Academy.Integration.Tests.Catalogue;

/// <summary>What a course's page says of lessons and quizzes that are not open: that they are not, why, and what opens them.</summary>
public sealed class OutlineLockTests
{
    private const string Page = "/courses/sample";
    private const string Lesson = "はじめのレッスン";
    private const string Film = "動画のレッスン";
    private const string Quiz = "確認テスト";
    private const string NotOpen = "(まだ開いていません)";
    private const string AfterLessons = "確認テストより前のレッスンをすべて完了すると受けられます。";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Outline_BeforeTheEnrolment_LocksEveryItemAndTellsWhatOpensThem(DatabaseProvider provider)
    {
        await using var site = await SiteAsync(provider, "sequential");
        var browser = await site.SignedInAsync("learner@chuo.example");

        var outline = await OutlineAsync(browser);

        Assert.Equal("受講を始めると、レッスンが順番に開きます。", outline.Note);
        Assert.Equal([("lock", Lesson, NotOpen), ("lock", Film, NotOpen), ("lock", Quiz, AfterLessons)], outline.Items);
        Assert.Empty(outline.Links);
    }

    [Theory, BothDatabases]
    public async Task Outline_OfAnOrderedCourse_OpensOneItemAndSaysOnceThatItComesFirst(DatabaseProvider provider)
    {
        await using var site = await SiteAsync(provider, "sequential");
        var browser = await site.SignedInAsync("learner@chuo.example");
        await browser.SubmitAsync(Page, $"{Page}?handler=Enrol", []);

        var outline = await OutlineAsync(browser);

        Assert.Equal($"レッスンは順番に開きます。先に「{Lesson}」を完了してください。", outline.Note);
        Assert.Equal([("circle", Lesson, "(未受講)"), ("lock", Film, NotOpen), ("lock", Quiz, NotOpen)], outline.Items);
        Assert.Equal(["/learn/sample/first"], outline.Links);
    }

    [Theory, BothDatabases]
    public async Task Outline_OfAFreeCourse_LocksOnlyTheQuizAfterTheEnrolment(DatabaseProvider provider)
    {
        await using var site = await SiteAsync(provider, "free");
        var browser = await site.SignedInAsync("learner@chuo.example");

        var before = await OutlineAsync(browser);
        await browser.SubmitAsync(Page, $"{Page}?handler=Enrol", []);
        var after = await OutlineAsync(browser);

        Assert.Equal(("受講を始めると、レッスンが開きます。", null), (before.Note, after.Note));
        Assert.Equal([("lock", Lesson, NotOpen), ("lock", Film, NotOpen), ("lock", Quiz, AfterLessons)], before.Items);
        Assert.Equal(
            [("circle", Lesson, "(未受講)"), ("circle", Film, "(未受講)"), ("lock", Quiz, $"確認テストより前のレッスンをすべて完了すると受けられます。次は「{Lesson}」です。")],
            after.Items);
    }

    [Theory]
    [InlineData("free", "先に「見本のコース」を修了すると、受講を始められます。")]
    [InlineData("sequential", "先に「見本のコース」を修了すると、受講を始められます。レッスンは順番に開きます。")]
    public async Task Outline_BehindAPrerequisite_NamesTheCourse(string order, string note)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        using var folder = new ContentFolder().Replace("courses/second/course.yaml", "requires: [sample-01]", $"requires: [sample-01]\norder: {order}\noffered-to: everyone");
        await ImportAsync(site, folder);
        var browser = await site.SignedInAsync("learner@chuo.example");

        var outline = await OutlineAsync(browser, "/courses/second");

        Assert.Equal(note, outline.Note);
        Assert.Equal([("lock", "1つのレッスン", NotOpen)], outline.Items);
    }

    private static async Task<TestSite> SiteAsync(DatabaseProvider provider, string order)
    {
        var site = await DemoSite.StartAsync(provider);
        using var folder = new ContentFolder().Replace(ContentFolder.Course, "competencies: [BP2]", $"order: {order}");
        await ImportAsync(site, folder);
        return site;
    }

    private static async Task ImportAsync(TestSite site, ContentFolder folder)
    {
        var (code, lines) = await site.RunAsync("content", "import", folder.Root);
        Assert.True(code == 0, string.Join('\n', lines));
    }

    private static async Task<Outline> OutlineAsync(HttpClient browser, string page = Page)
    {
        var section = new HtmlParser().ParseDocument(await browser.GetStringAsync(page, Stop)).QuerySelector("section[aria-labelledby=outline]")!;
        return new(
            section.QuerySelector(":scope > .note")?.TextContent,
            [.. section.QuerySelectorAll(".lessons > li").Select(item => (Icon(item), Title(item), item.QuerySelector(".sr, .lessons__lock")!.TextContent))],
            [.. section.QuerySelectorAll(".lessons a").Select(link => link.GetAttribute("href")!)]);
    }

    private static string Icon(IElement item) => item.QuerySelector("svg.icon use")!.GetAttribute("href")!.Split("#")[1];

    private static string Title(IElement item) => item.QuerySelector("a, span > span")!.TextContent;

    private sealed record Outline(string? Note, IReadOnlyList<(string Icon, string Title, string Says)> Items, IReadOnlyList<string> Links);
}
