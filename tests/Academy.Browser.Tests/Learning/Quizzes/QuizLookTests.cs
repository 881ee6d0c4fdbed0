using Academy.Browser.Tests.Visits;
using Academy.Domain.Learning.Quizzes;

namespace Academy.Browser.Tests.Learning.Quizzes;

/// <summary>The pages of a quiz as the guard sees them: wide and narrow, light and dark, in both languages.</summary>
public sealed class QuizLookTests(Chromium chromium) : QuizTest(chromium)
{
    [Theory, InlineData("ja"), InlineData("en")]
    public async Task Pages_of_a_quiz_are_sound_in_every_look(string language)
    {
        var visitor = await LearnerAsync(new Look(Language: language), timeLimit: 20);
        await visitor.OpenAsync(Quiz);
        await ShowAllAsync(visitor);
        await visitor.FollowAsync(visitor.Page.Locator($"form[action='{Quiz}'] button"), First);
        foreach (var step in new[] { "q1", "q4", "q5", "q6", "hand-in" })
        {
            await GoToAsync(visitor, step);
            await ShowAllAsync(visitor);
        }

        await GoToAsync(visitor, "q4");
        var order = Asked[QuestionTypes.Ordering];
        await AnswerAsync(visitor, order, order.Wrong);
        await GoToAsync(visitor, "hand-in");
        await visitor.FollowAsync(visitor.Page.Locator("[data-submit]"), Result);
        await ShowAllAsync(visitor);
        await visitor.OpenAsync(Quiz);
        await ShowAllAsync(visitor);
    }

    private static async Task ShowAllAsync(Visitor visitor)
    {
        await visitor.ShowAsync(new(Look.Wide, ColorScheme.Dark));
        await visitor.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await visitor.ShowAsync(new(Look.Narrow, ColorScheme.Light));
        await visitor.ShowAsync(new());
    }
}
