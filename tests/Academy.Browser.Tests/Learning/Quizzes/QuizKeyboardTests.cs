using Academy.Browser.Tests.Visits;
using Academy.Domain.Learning.Quizzes;
using Academy.Testing;

namespace Academy.Browser.Tests.Learning.Quizzes;

/// <summary>A quiz without a mouse, from the button that begins it to its result.</summary>
public sealed class QuizKeyboardTests(Chromium chromium) : QuizTest(chromium)
{
    private const int MostStops = 80;

    [Fact]
    public async Task A_quiz_is_taken_by_keyboard_alone()
    {
        var visitor = await LearnerAsync();
        var keyboard = visitor.Page.Keyboard;
        await visitor.OpenAsync(Quiz);
        await TabToAsync(visitor, visitor.Page.GetByRole(AriaRole.Button, new() { Name = "テストを始める" }));
        await visitor.FollowAsync(() => keyboard.PressAsync("Enter"), First);

        foreach (var question in Asked.Values)
        {
            await TypeAsync(visitor, question);
            await TabToAsync(visitor, Shown(visitor).Locator("[data-go='1']"));
            await keyboard.PressAsync("Enter");
            // The next step has the focus, so that a screen reader goes on there.
            await Expect(Question(visitor, question)).ToBeHiddenAsync();
            await Expect(Shown(visitor)).ToBeFocusedAsync();
        }

        await Expect(visitor.Page.GetByText("すべての問題に答えました。")).ToBeVisibleAsync();
        await TabToAsync(visitor, HandIn(visitor));
        await visitor.FollowAsync(() => keyboard.PressAsync("Enter"), Result);
        await Expect(visitor.Page.Locator(".score__ring b")).ToHaveTextAsync("7");
    }

    private static async Task TypeAsync(Visitor visitor, Asked question)
    {
        var place = Question(visitor, question);
        switch (question.Type)
        {
            case QuestionTypes.Numeric:
                await TabToAsync(visitor, place.GetByRole(AriaRole.Textbox));
                await visitor.Page.Keyboard.TypeAsync(question.Right.Text!);
                break;
            case QuestionTypes.ManyChoices:
                foreach (var box in await place.Locator("fieldset input[type=checkbox]").AllAsync())
                    if (question.Key.Right.Contains(Guid.Parse((await box.GetAttributeAsync("value"))!)))
                    {
                        await TabToAsync(visitor, box);
                        await visitor.Page.Keyboard.PressAsync("Space");
                    }

                break;
            case QuestionTypes.Ordering or QuestionTypes.Matching:
                foreach (var select in await place.Locator("select").AllAsync())
                    await ArrowToAsync(visitor, select, Wanted(question, Guid.Parse((await select.GetAttributeAsync("data-option"))!)));
                break;
            default:
                await ArrowToAsync(visitor, place.Locator($"input[value='{question.Key.Right[0]}']"), place.GetByRole(AriaRole.Radio).First);
                break;
        }
    }

    private static string Wanted(Asked question, Guid option) =>
        question.Type == QuestionTypes.Matching ? question.Key.Matches[option].ToString() : $"{question.Key.Right.ToList().IndexOf(option) + 1}";

    /// <summary>Goes down the choices of a select, past those that are not meant.</summary>
    private static async Task ArrowToAsync(Visitor visitor, ILocator select, string value)
    {
        await TabToAsync(visitor, select);
        for (var pressed = 0; await select.InputValueAsync() != value; pressed++)
        {
            Assert.InRange(pressed, 0, MostStops);
            await visitor.Page.Keyboard.PressAsync("ArrowDown");
        }
    }

    private static async Task ArrowToAsync(Visitor visitor, ILocator wanted, ILocator first)
    {
        await TabToAsync(visitor, first);
        await visitor.Page.Keyboard.PressAsync("Space");
        for (var pressed = 0; !await wanted.IsCheckedAsync(); pressed++)
        {
            Assert.InRange(pressed, 0, MostStops);
            await visitor.Page.Keyboard.PressAsync("ArrowDown");
        }
    }

    private static async Task TabToAsync(Visitor visitor, ILocator stop)
    {
        for (var pressed = 0; !await stop.EvaluateAsync<bool>("e => e === document.activeElement"); pressed++)
        {
            Assert.InRange(pressed, 0, MostStops);
            await visitor.Page.Keyboard.PressAsync("Tab");
        }
    }
}
