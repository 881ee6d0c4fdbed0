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
        foreach (var (look, least) in new (Look, double)[] { (new(Look.Narrow), 14), (new(), 12) })
        {
            await visitor.ShowAsync(look);
            Assert.All(await visitor.Page.EvaluateAsync<double[]>(LabelSizes), size => Assert.InRange(size, least, 20));
        }
    }

    [Fact]
    public async Task A_diagram_that_is_wider_than_its_box_says_so_and_is_shown_large()
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(Diagrams);
        var figure = visitor.Page.Locator("figure.bpmn").First;
        var dialog = figure.GetByRole(AriaRole.Dialog);
        await Expect(figure.GetByText("横に動かせます")).ToBeVisibleAsync();

        var enlarge = figure.GetByRole(AriaRole.Button, new() { Name = "大きく表示" });
        await enlarge.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(dialog.Locator("svg .djs-element").First).ToBeVisibleAsync();
        await visitor.InspectAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");

        await Expect(dialog).ToBeHiddenAsync();
        await Expect(enlarge).ToBeFocusedAsync();
        await Expect(figure.Locator(".figure__box svg .djs-element").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_table_is_read_without_moving_it_on_a_telephone()
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(First);
        await visitor.ShowAsync(new(Look.Narrow));

        var box = visitor.Page.Locator(".lesson .scroll:has(table)");
        Assert.Equal(0, await box.EvaluateAsync<int>("box => box.scrollWidth - box.clientWidth"));
        await Expect(box).Not.ToHaveAttributeAsync("tabindex", "0");
        await Expect(box.GetByRole(AriaRole.Row)).ToHaveCountAsync(6);
    }

    [Fact]
    public async Task The_section_that_is_read_is_marked_in_the_contents()
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(First);
        var contents = visitor.Page.GetByRole(AriaRole.Complementary, new() { Name = "このレッスンについて" });

        await contents.GetByRole(AriaRole.Link).Nth(1).ClickAsync();
        await Expect(contents.Locator("[aria-current=location]")).ToHaveTextAsync(await contents.GetByRole(AriaRole.Link).Nth(1).InnerTextAsync());

        await visitor.ShowAsync(new(Look.Narrow));
        await Expect(contents).ToBeHiddenAsync();
        await visitor.Page.Locator(".contents summary").ClickAsync();
        await Expect(visitor.Page.Locator(".contents").GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        await visitor.InspectAsync();
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
}
