using System.Text.Json;
using System.Text.RegularExpressions;
using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Learning;

public sealed partial class LessonTests(Chromium chromium) : PlayerTest(chromium)
{
    private const string Diagrams = "/learn/bpr-how-to-run/one-full-round";

    [Fact]
    public async Task A_lesson_is_read_confirmed_and_the_next_one_follows()
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(First);

        await visitor.FollowAsync(Confirm(visitor), Second);

        Assert.Single(await StoredAsync("lesson.confirmed"));
        Assert.NotEmpty(await StoredAsync("lesson.opened"));
    }

    [Theory]
    [InlineData(First)]
    [InlineData(Film)]
    [InlineData(Diagrams)]
    public async Task A_lesson_is_sound_in_every_look(string lesson)
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(lesson);
        await visitor.ShowAsync(new(Look.Wide, ColorScheme.Dark));
        await visitor.ShowAsync(new(Look.Narrow, ColorScheme.Light));
        await visitor.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
    }

    [Fact]
    public async Task Diagrams_are_drawn_with_the_mark_of_their_makers()
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(Diagrams);

        await Expect(visitor.Page.Locator(".bpmn__drawing svg .djs-element").First).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".bjs-powered-by").First).ToBeVisibleAsync();
        foreach (var look in new Look[] { new(Look.Narrow), new() })
        {
            await visitor.ShowAsync(look);
            Assert.All(await visitor.Page.EvaluateAsync<double[]>(LabelSizes), size => Assert.InRange(size, 12, 20));
        }
    }

    [Fact]
    public async Task A_printed_diagram_is_whole()
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(Diagrams);
        await Expect(visitor.Page.Locator(".bpmn__drawing svg .djs-element").First).ToBeVisibleAsync();

        // The width of A4 between its margins.
        await visitor.Page.SetViewportSizeAsync(688, 970);
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.All(
            await visitor.Page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('.bpmn__drawing .djs-group')].map(group => group.getBoundingClientRect().right)"),
            right => Assert.InRange(right, 1, 688));
    }

    [Fact]
    public async Task A_question_is_answered_and_the_choice_stays()
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(First);
        var ask = visitor.Page.Locator("form.ask").First;

        await ask.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(ask.GetByRole(AriaRole.Status)).ToContainTextAsync("答えを選んでから");

        await ask.GetByRole(AriaRole.Radio).First.CheckAsync();
        await ask.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(ask.GetByRole(AriaRole.Status)).ToContainTextAsync(Verdict());
        await Expect(ask.GetByRole(AriaRole.Radio).First).ToBeCheckedAsync();
        Assert.Single(await StoredAsync("check.answered"));
        await visitor.InspectAsync();
    }

    [Fact]
    public async Task A_question_is_answered_without_script_and_leads_back()
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(First);
        var ask = visitor.Page.Locator("form.ask").First;

        await ask.GetByRole(AriaRole.Radio).First.CheckAsync();
        await visitor.FollowAsync(() => ask.EvaluateAsync("form => HTMLFormElement.prototype.submit.call(form)"), $"{First}/checks/c1");

        await Expect(visitor.Page.Locator(".notice__title")).ToContainTextAsync(Verdict());
        await visitor.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "レッスンに戻る" }), First);
        await Expect(visitor.Page.Locator("#ask-c1")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_question_without_a_connection_says_when_it_can_be_answered()
    {
        var visitor = await EnrolledAsync();
        visitor.Expects("ERR_INTERNET_DISCONNECTED");
        await visitor.OpenAsync(First);
        await visitor.Page.Context.SetOfflineAsync(true);
        var ask = visitor.Page.Locator("form.ask").First;

        await ask.GetByRole(AriaRole.Radio).First.CheckAsync();
        await ask.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(ask.GetByRole(AriaRole.Status)).ToContainTextAsync("通信が戻ってから答え合わせができます");
        await Expect(ask.GetByRole(AriaRole.Radio).First).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Only_what_was_played_of_a_film_is_reported()
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(Film);

        var sent = visitor.Page.WaitForRequestAsync(request => request.PostData?.Contains("video.watched", StringComparison.Ordinal) == true);
        var played = await visitor.Page.EvaluateAsync<double>("""
            async () => {
                const video = document.querySelector('video');
                const at = seconds => new Promise(resolve => video.addEventListener('timeupdate', function look() {
                    if (video.currentTime < seconds) return;
                    video.removeEventListener('timeupdate', look);
                    resolve();
                }));
                video.muted = true;
                await video.play();
                await at(1);
                video.currentTime = 60;
                await at(61);
                video.pause();
                return video.currentTime;
            }
            """);
        using var told = JsonDocument.Parse((await sent).PostData!);

        Assert.InRange(played, 61, 70);
        var report = Assert.Single(told.RootElement.GetProperty("events").EnumerateArray(), happened => happened.GetProperty("kind").GetString() == "video.watched");
        var watched = report.GetProperty("payload").GetProperty("segments").EnumerateArray().Sum(part => part[1].GetDouble() - part[0].GetDouble());
        Assert.InRange(watched, 0.5, 12);
    }

    /// <summary>Of the texts in the diagrams, as they are seen.</summary>
    private const string LabelSizes = """
        () => [...document.querySelectorAll('.bpmn__drawing text')].map(text => {
            const turned = text.getScreenCTM();
            return parseFloat(getComputedStyle(text).fontSize) * Math.hypot(turned.a, turned.b);
        })
        """;

    [GeneratedRegex("そのとおりです|もう一度考えてみましょう")]
    private static partial Regex Verdict();
}
