using System.Net;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Integration.Tests.Catalogue;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Learning.Quizzes;

/// <summary>An attempt from its first page to its result, and how many there are.</summary>
public sealed class AttemptTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Answers_OfEachType_AreThereAfterAReloadAndCount(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var asked = await site.AskedAsync(QuizSite.Course);
        Assert.Equal(6, asked.Select(question => question.Type).Distinct().Count());
        var taker = await QuizTaker.ComeAsync(site);
        var page = await taker.TakeAsync();

        await taker.AnswerAllAsync(page, asked, question => question.Right);

        var again = await taker.OpenAsync(page.Address);
        foreach (var question in asked)
        {
            var shown = again.AnswerTo(question.Id);
            Assert.Equal(question.Right.Choices.Count, shown.Choices.Count);
            Assert.Equal(question.Right.Choices.ToHashSet(), shown.Choices.ToHashSet());
            Assert.Equal(question.Right.Pairs.ToHashSet(), shown.Pairs.ToHashSet());
            Assert.Equal(question.Right.Text, shown.Text);
        }

        var order = asked.Single(question => question.Type == "ordering");
        Assert.Equal(order.Right.Choices, again.AnswerTo(order.Id).Choices);
        Assert.Equal(7, (await taker.HandInAsync(again)).Points);
    }

    [Theory, BothDatabases]
    public async Task Points_WithOneWrongAnswerOfEachType_AreAllButThoseOfItsQuestion(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider, folder => folder.Replace(ContentFolder.Quiz, "attempts: 3\n", ""));
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);

        foreach (var missed in asked)
        {
            var result = await taker.TakeAsync(asked, question => question == missed ? question.Wrong : question.Right);
            Assert.Equal(7 - missed.Points, result.Points);
            Assert.Equal(asked.Select(question => question != missed), result.Marks);
        }
    }

    [Theory, BothDatabases]
    public async Task Quiz_Passed_CompletesTheCourseWithItsLessons(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider, folder => folder
            .Replace(ContentFolder.Quiz, "opens: always", "opens: after-lessons")
            .Replace(ContentFolder.Lesson, "completes: check", "completes: confirm")
            .Replace(ContentFolder.Film, "completes: video:90", "completes: confirm"));
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        Assert.Equal(taker.Quiz, await taker.BeginAsync());
        Assert.Contains("まだ受けられません", await taker.Browser.GetStringAsync(taker.Quiz, Stop), StringComparison.Ordinal);

        foreach (var lesson in new[] { "first", "film" })
            await taker.DecideAsync(new LessonConfirmed(), QuizTaker.ItemOf("lesson", lesson), byStaff: false);
        var result = await taker.TakeAsync(asked, question => question.Right);

        Assert.Contains("合格しました", result.Text, StringComparison.Ordinal);
        Assert.Contains("コースの修了の条件がすべてそろいました", result.Text, StringComparison.Ordinal);
        var fact = await taker.FactAsync();
        Assert.Equal((LearningStatus.Completed, 100, site.Clock.GetUtcNow().UtcDateTime), (fact.Status, fact.BestScore, fact.CompletedAt));
        Assert.Contains("修了", await taker.Browser.GetStringAsync("/courses/sample", Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Begin_ManyAtOnce_IsOneAttempt(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var taker = await QuizTaker.ComeAsync(site);
        var token = Browsing.AntiforgeryToken(await taker.Browser.GetStringAsync(taker.Quiz, Stop));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => taker.BeginAsync(token), Stop)));

        Assert.All(answers, answer => Assert.Equal($"{taker.Quiz}/1", answer.Headers.Location?.OriginalString));
        Assert.Single(await taker.EventsAsync("quiz.opened"));
    }

    [Theory, BothDatabases]
    public async Task Begin_WithOneOpen_GoesOnWithIt(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        var page = await taker.TakeAsync();
        await taker.AnswerAllAsync(page, asked, question => question.Wrong);

        var again = await taker.TakeAsync();

        Assert.Equal((page.Address, page.AttemptId), (again.Address, again.AttemptId));
        Assert.Equal(asked[0].Wrong.Choices, again.AnswerTo(asked[0].Id).Choices);
        Assert.Contains("続きから受ける", await taker.Browser.GetStringAsync(taker.Quiz, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_OfAMissedAttempt_LeadsToTheOneThatIsOpen()
    {
        await using var site = await QuizSite.StartAsync(DatabaseProvider.Sqlite);
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        var missed = await taker.TakeAsync(asked, question => question.Wrong);
        Assert.Contains("もう一度受ける", missed.Text, StringComparison.Ordinal);
        Assert.Contains($"0 / {asked[0].Points}点", missed.Text, StringComparison.Ordinal);

        await taker.TakeAsync();

        Assert.Contains("続きから受ける", (await taker.ResultAsync(1)).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Attempts_UsedUp_AreOverUntilOneIsGranted(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        Assert.Contains("あと2回受けられます", (await taker.TakeAsync(asked, question => question.Wrong)).Text, StringComparison.Ordinal);
        await taker.TakeAsync(asked, question => question.Wrong);
        var last = await taker.TakeAsync(asked, question => question.Wrong);

        Assert.Contains("受けられる回数を使い切りました", last.Text, StringComparison.Ordinal);
        Assert.Equal(taker.Quiz, await taker.BeginAsync());
        Assert.Equal(3, (await taker.EventsAsync("quiz.opened")).Count);
        Assert.Contains("受けられる回数を使い切りました", await taker.Browser.GetStringAsync(taker.Quiz, Stop), StringComparison.Ordinal);

        await taker.DecideAsync(new AttemptGranted(1, "機器の故障のため"), QuizTaker.ItemOf("quiz", "final"));
        Assert.Contains("4回まで(あと1回)", await taker.Browser.GetStringAsync(taker.Quiz, Stop), StringComparison.Ordinal);
        Assert.Equal(4, (await taker.TakeAsync()).Number);
    }

    [Theory, BothDatabases]
    public async Task Attempt_FailedAfterAPass_TakesNothingAway(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        await taker.TakeAsync(asked, question => question.Right);

        var second = await taker.TakeAsync(asked, question => question.Wrong);

        Assert.Equal(0, second.Points);
        Assert.Contains("不合格", second.Text, StringComparison.Ordinal);
        Assert.Equal(100, (await taker.FactAsync()).BestScore);
        var progress = await taker.Browser.GetStringAsync(taker.Quiz, Stop);
        Assert.Contains("100% 合格", progress, StringComparison.Ordinal);
        Assert.Contains("0% 不合格", progress, StringComparison.Ordinal);
        Assert.Equal(7, (await taker.ResultAsync(1)).Points);
    }

    [Theory, BothDatabases]
    public async Task HandIn_Twice_ChangesNothing(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        var page = await taker.TakeAsync();
        page.Enter(asked[0].Id, asked[0].Right);
        await taker.HandInAsync(page);

        page.Enter(asked[2].Id, asked[2].Right);
        var again = await taker.SubmitAsync(page);

        Assert.Equal((HttpStatusCode.Redirect, $"{page.Address}/result"), (again.StatusCode, again.Headers.Location?.OriginalString));
        Assert.Single(await taker.EventsAsync("quiz.submitted"));
        Assert.Equal(2, (await taker.ResultAsync(1)).Points);
    }
}
