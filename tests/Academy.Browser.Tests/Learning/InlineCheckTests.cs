using System.Text.RegularExpressions;
using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Learning;

/// <summary>Questions inside a lesson.</summary>
public sealed partial class InlineCheckTests(Chromium chromium) : PlayerTest(chromium)
{
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

    [GeneratedRegex("そのとおりです|もう一度考えてみましょう")]
    private static partial Regex Verdict();
}
