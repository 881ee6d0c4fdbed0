using System.Text.Json;
using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Learning;

public sealed class LessonTests(Chromium chromium) : PlayerTest(chromium)
{
    private const string Diagrams = "/learn/bpr-how-to-run/one-full-round";

    [Fact]
    public async Task A_lesson_is_read_confirmed_and_the_next_one_follows()
    {
        var visitor = await EnrolledAsync();
        var log = await EventLog.OfAsync(visitor);
        await visitor.OpenAsync(First);

        await visitor.FollowAsync(Confirm(visitor), Second);

        Assert.Contains("lesson.confirmed", log.Kinds);
        Assert.Contains("lesson.opened", log.Kinds);
    }

    [Theory]
    [InlineData(First)]
    [InlineData(Film)]
    [InlineData(Diagrams)]
    public async Task A_lesson_is_sound_in_every_look(string lesson)
    {
        var visitor = await EnrolledAsync();
        await EventLog.OfAsync(visitor);
        await visitor.OpenAsync(lesson);
        await visitor.ShowAsync(new(Look.Wide, ColorScheme.Dark));
        await visitor.ShowAsync(new(Look.Narrow, ColorScheme.Light));
        await visitor.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
    }

    [Fact]
    public async Task Diagrams_are_drawn_with_the_mark_of_their_makers()
    {
        var visitor = await EnrolledAsync();
        await EventLog.OfAsync(visitor);
        await visitor.OpenAsync(Diagrams);

        await Expect(visitor.Page.Locator(".bpmn__drawing svg .djs-element").First).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".bjs-powered-by").First).ToBeVisibleAsync();
        await visitor.InspectAsync();
    }

    [Fact]
    public async Task A_question_is_answered_and_the_choice_stays()
    {
        var visitor = await EnrolledAsync();
        await EventLog.OfAsync(visitor);
        await visitor.Page.RouteAsync("**/learn/*/checks/*", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = """{"right":true,"feedback":"<strong>先に</strong>測ります。"}""",
        }));
        await visitor.OpenAsync(First);
        var ask = visitor.Page.Locator("form.ask").First;

        await ask.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(ask.GetByRole(AriaRole.Status)).ToContainTextAsync("答えを選んでから");

        await ask.GetByRole(AriaRole.Radio).First.CheckAsync();
        await ask.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(ask.GetByRole(AriaRole.Status)).ToContainTextAsync("そのとおりです");
        await Expect(ask.GetByRole(AriaRole.Status)).ToContainTextAsync("先に測ります。");
        await Expect(ask.GetByRole(AriaRole.Radio).First).ToBeCheckedAsync();
        await visitor.InspectAsync();
    }

    [Fact]
    public async Task A_question_without_a_connection_says_when_it_can_be_answered()
    {
        var visitor = await EnrolledAsync();
        var log = await EventLog.OfAsync(visitor);
        visitor.Expects("ERR_INTERNET_DISCONNECTED");
        await visitor.OpenAsync(First);
        await log.GoOfflineAsync(visitor);
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
        await EventLog.OfAsync(visitor);
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
}
