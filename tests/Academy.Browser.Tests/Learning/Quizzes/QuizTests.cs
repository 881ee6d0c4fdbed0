using Academy.Browser.Tests.Visits;
using Academy.Data.Learning;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Learning.Quizzes;

public sealed class QuizTests(Chromium chromium) : QuizTest(chromium)
{
    [Fact]
    public async Task A_quiz_is_taken_by_mouse_one_question_at_a_time_each_answer_stored()
    {
        var visitor = await BegunAsync();

        foreach (var (index, question) in Asked.Values.Index())
        {
            await Expect(Shown(visitor)).ToHaveCountAsync(1);
            await Expect(Shown(visitor)).ToHaveAttributeAsync("data-question", question.Id.ToString());
            await AnswerAsync(visitor, question, question.Right);
            await Expect(Saved(visitor)).ToHaveTextAsync("保存しました");
            await Expect(visitor.Page.Locator($"[data-nav='{question.Id}']")).ToContainTextAsync("回答済み");
            await visitor.InspectAsync();
            await Shown(visitor).GetByRole(AriaRole.Button, new() { Name = index == 5 ? "提出へ" : "次の問題へ" }).ClickAsync();
        }

        await Expect(visitor.Page.GetByText("すべての問題に答えました。")).ToBeVisibleAsync();
        await visitor.InspectAsync();
        await visitor.FollowAsync(HandIn(visitor), Result);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("合格しました");
        await Expect(visitor.Page.Locator(".score__ring b")).ToHaveTextAsync("7");
    }

    [Fact]
    public async Task One_comes_back_at_the_first_question_without_an_answer_and_finds_the_others_kept()
    {
        var visitor = await BegunAsync();
        var (one, many) = (Asked[QuestionTypes.OneChoice], Asked[QuestionTypes.ManyChoices]);
        await AnswerAsync(visitor, one, one.Wrong);
        await GoToAsync(visitor, "q2");
        await AnswerAsync(visitor, many, many.Right);
        await Expect(Saved(visitor)).ToHaveTextAsync("保存しました");
        await visitor.FollowAsync(() => visitor.Page.ReloadAsync(), First);
        await Expect(Shown(visitor)).ToHaveAttributeAsync("id", "q2");

        await visitor.OpenAsync(Quiz);
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "続きから受ける" }), First);

        await Expect(Shown(visitor)).ToHaveAttributeAsync("id", "q3");
        await GoToAsync(visitor, "q1");
        await Expect(Question(visitor, one).Locator($"input[value='{one.Wrong.Choices[0]}']")).ToBeCheckedAsync();
        await GoToAsync(visitor, "q2");
        await Expect(Question(visitor, many).Locator("input:checked")).ToHaveCountAsync(2);
        await visitor.InspectAsync();
    }

    [Fact]
    public async Task What_is_put_in_order_changes_places_also_after_a_reload()
    {
        var visitor = await BegunAsync();
        var order = Asked[QuestionTypes.Ordering];
        var (first, second, third) = (order.Key.Right[0], order.Key.Right[1], order.Key.Right[2]);
        await GoToAsync(visitor, "q4");
        await AnswerAsync(visitor, order, order.Wrong);
        await Expect(Saved(visitor)).ToHaveTextAsync("保存しました");
        await visitor.FollowAsync(() => visitor.Page.ReloadAsync(), First);

        var place = Question(visitor, order);
        await Select(place, first).SelectOptionAsync("1");

        await Expect(Select(place, third)).ToHaveValueAsync("3");
        await Expect(Select(place, second)).ToHaveValueAsync("2");
        await Expect(place.Locator("[data-problem]")).ToBeHiddenAsync();
        await Expect(Saved(visitor)).ToHaveTextAsync("保存しました");
        Assert.Equal([first, second, third], (await LastAnswerAsync(order.Id)).Choices);
    }

    [Fact]
    public async Task A_number_that_is_none_is_told_at_its_field_and_holds_up_the_hand_in()
    {
        var visitor = await BegunAsync();
        var number = Asked[QuestionTypes.Numeric];
        await GoToAsync(visitor, "q6");
        await AnswerAsync(visitor, number, Answer.OfText("四十七"));

        var problem = Question(visitor, number).Locator("[data-problem]");
        await Expect(problem).ToContainTextAsync("数で入力してください");
        await Expect(Question(visitor, number).GetByRole(AriaRole.Textbox)).ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.InspectAsync();

        await GoToAsync(visitor, "hand-in");
        await HandIn(visitor).ClickAsync();
        await Expect(Shown(visitor)).ToHaveAttributeAsync("id", "q6");
        await Expect(problem).ToBeVisibleAsync();
        await Expect(Question(visitor, number).GetByRole(AriaRole.Textbox)).ToHaveValueAsync("四十七");

        await AnswerAsync(visitor, number, number.Right);
        await Expect(problem).ToBeHiddenAsync();
        await Expect(Saved(visitor)).ToHaveTextAsync("保存しました");
        Assert.Equal(number.Right.Text, (await LastAnswerAsync(number.Id)).Text);
    }

    [Fact]
    public async Task Who_failed_sees_what_was_missed_and_may_try_again()
    {
        var visitor = await BegunAsync();
        var one = Asked[QuestionTypes.OneChoice];
        await AnswerAsync(visitor, one, one.Right);
        await GoToAsync(visitor, "hand-in");
        await Expect(visitor.Page.Locator("[data-missing]")).ToContainTextAsync("第2問、第3問、第4問、第5問、第6問");

        await visitor.FollowAsync(HandIn(visitor), Result);

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("合格まであと4点です");
        await Expect(visitor.Page.GetByText("あと2回受けられます。")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(5);
        await visitor.Page.Locator("summary").First.ClickAsync();
        await Expect(visitor.Page.GetByText("解説の文です。")).ToBeVisibleAsync();
        await visitor.InspectAsync();
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "もう一度受ける" }), $"{Quiz}/2");
        await Expect(visitor.Page.Locator("input:checked")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_end_of_the_time_hands_in_what_stands_on_the_page()
    {
        var visitor = await LearnerAsync(timeLimit: 1);
        await visitor.Page.Clock.InstallAsync();
        await visitor.OpenAsync(Quiz);
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "テストを始める" }), First);
        var one = Asked[QuestionTypes.OneChoice];
        await Expect(visitor.Page.Locator("[data-timer]")).ToContainTextAsync("残り");
        await AnswerAsync(visitor, one, one.Right);
        await GoToAsync(visitor, "q6");
        await Question(visitor, Asked[QuestionTypes.Numeric]).GetByRole(AriaRole.Textbox).FillAsync(Asked[QuestionTypes.Numeric].Right.Text!);
        await visitor.Page.Clock.RunForAsync(15_000);
        await Expect(visitor.Page.Locator("[data-timer]")).ToContainTextAsync("残り 0:");
        await visitor.InspectAsync();

        await visitor.FollowAsync(() => visitor.Page.Clock.RunForAsync(46_000), Result);

        await Expect(visitor.Page.Locator(".score__ring b")).ToHaveTextAsync("3");
    }

    private async Task<Answer> LastAnswerAsync(Guid question)
    {
        await using var db = Site.Db(DataScope.System("test"));
        var payloads = await db.Set<ProgressEvent>().Where(row => row.Kind == "quiz.answered").OrderBy(row => row.ClientId)
            .Select(row => row.Payload).ToListAsync(TestContext.Current.CancellationToken);
        return payloads.Select(Read).Last(answered => answered.QuestionId == question).Answer;

        static QuizAnswered Read(string payload) =>
            EventJson.TryRead("quiz.answered", payload, out var read, out var refusal)
                ? (QuizAnswered)read
                : throw new InvalidOperationException($"{refusal}");
    }
}
