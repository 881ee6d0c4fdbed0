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
    public async Task A_question_is_answered_and_the_choice_stays()
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(First);
        var ask = visitor.Page.Locator("form.ask").First;

        await ask.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(ask.Locator(".field__error")).ToContainTextAsync("答えを選んでから");
        await Expect(ask.GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();

        await ask.GetByRole(AriaRole.Radio).First.CheckAsync();
        await ask.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(ask.GetByRole(AriaRole.Status)).ToContainTextAsync(Verdict());
        await Expect(ask.GetByRole(AriaRole.Radio).First).ToBeCheckedAsync();
        Assert.Single(await StoredAsync("check.answered"));
        await visitor.InspectAsync();
    }

    [Fact]
    public async Task Each_choice_of_several_is_told_whether_it_is_right()
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(Film);
        var ask = visitor.Page.Locator("form.ask").First;
        var choices = ask.GetByRole(AriaRole.Checkbox);

        await choices.Nth(0).CheckAsync();
        await choices.Nth(1).CheckAsync();
        await ask.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(choices.Nth(0)).ToHaveAccessibleDescriptionAsync(new Regex("^見直しましょう ."));
        await Expect(choices.Nth(1)).ToHaveAccessibleDescriptionAsync(new Regex("^合っています ."));
        await Expect(ask.Locator(".choice__said")).ToHaveCountAsync(2);
        await visitor.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
    }

    [Theory]
    [InlineData(Second, "", "数を半角で入力してください。")]
    [InlineData(Second, "たくさん", "数を半角で入力してください。")]
    [InlineData("/learn/bpr-how-to-run/three-month-calendar", null, "すべての順番を、重ならないように選んでください。")]
    [InlineData("/learn/bpr-how-to-run/why-it-stalls", null, "すべての組合せを選んでから、答え合わせをしてください。")]
    public async Task What_an_answer_lacks_is_said_at_its_field(string lesson, string? typed, string sentence)
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(lesson);
        var ask = visitor.Page.Locator("form.ask").First;
        if (typed is not null)
            await ask.GetByRole(AriaRole.Textbox).FillAsync(typed);

        await ask.GetByRole(AriaRole.Button).ClickAsync();

        var field = ask.Locator("[aria-invalid=true]");
        await Expect(field).ToBeFocusedAsync();
        await Expect(field).ToHaveAccessibleDescriptionAsync(new Regex(sentence));
        await visitor.InspectAsync();
        Assert.Empty(await StoredAsync("check.answered"));
    }

    [Fact]
    public async Task A_number_in_full_width_is_a_number()
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(Second);
        var ask = visitor.Page.Locator("form.ask").First;

        await ask.GetByRole(AriaRole.Textbox).FillAsync("７");
        await ask.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(ask.GetByRole(AriaRole.Status)).ToContainTextAsync("そのとおりです");
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
