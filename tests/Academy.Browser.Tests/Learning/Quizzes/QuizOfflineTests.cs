using System.Text.Json;
using Academy.Browser.Tests.Visits;
using Academy.Data.Learning;
using Academy.Domain.Learning.Quizzes;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Browser.Tests.Learning.Quizzes;

/// <summary>An attempt whose connection breaks off.</summary>
public sealed class QuizOfflineTests(Chromium chromium) : QuizTest(chromium)
{
    [Fact]
    public async Task Answers_given_offline_wait_are_stored_once_and_count()
    {
        var visitor = await BegunAsync();
        visitor.Expects("ERR_INTERNET_DISCONNECTED");
        await visitor.Page.Context.SetOfflineAsync(true);

        foreach (var (index, question) in Asked.Values.Index())
        {
            await GoToAsync(visitor, $"q{index + 1}");
            await AnswerAsync(visitor, question, question.Right);
        }

        await Expect(Pill(visitor)).ToContainTextAsync("未送信");
        await Expect(Saved(visitor)).ToHaveTextAsync("");
        await GoToAsync(visitor, "hand-in");
        await HandIn(visitor).ClickAsync();
        await Expect(visitor.Page.Locator("[data-refusal]")).ToHaveTextAsync("通信が戻ってから提出してください。答えはこの端末に残っています。");
        await visitor.InspectAsync();
        Assert.Empty(await AnsweredAsync());

        await visitor.Page.Context.SetOfflineAsync(false);
        await Expect(Pill(visitor)).ToBeHiddenAsync();
        await Expect(Saved(visitor)).ToHaveTextAsync("保存しました");
        var stored = await AnsweredAsync();
        await visitor.FollowAsync(HandIn(visitor), Result);

        await Expect(visitor.Page.Locator(".score__ring b")).ToHaveTextAsync("7");
        // The page hands in nothing that is stored already.
        Assert.Equal(stored, await AnsweredAsync());
    }

    [Theory, BothDatabases]
    public async Task Answers_given_offline_outlive_a_minute_and_a_page_that_cannot_be_shown_again(DatabaseProvider provider)
    {
        var outage = new Outage("/events");
        var visitor = await BegunAsync(prepare: site => site.AddServices = services => services.AddSingleton<IStartupFilter>(outage), provider: provider);
        visitor.Expects("ERR_INTERNET_DISCONNECTED");
        visitor.Expects("503");
        await visitor.Page.Clock.InstallAsync();
        await visitor.FollowAsync(() => visitor.Page.ReloadAsync(), First);
        outage.Begin();
        await visitor.Page.Context.SetOfflineAsync(true);
        foreach (var (index, question) in Asked.Values.Take(3).Index())
        {
            await GoToAsync(visitor, $"q{index + 1}");
            await AnswerAsync(visitor, question, question.Right);
        }

        await visitor.Page.Clock.FastForwardAsync(60_000);
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        // The second question has two boxes to tick, and each is stored.
        await Expect(Pill(visitor)).ToContainTextAsync("未送信 4件");
        await visitor.ReloadInVainAsync();
        Assert.Empty(await AnsweredAsync());

        outage.End();
        await visitor.Page.Context.SetOfflineAsync(false);
        await visitor.OpenAsync(First);
        await visitor.Page.Clock.RunForAsync(1000);

        await Expect(Shown(visitor)).ToHaveAttributeAsync("id", "q4");
        await Expect(Pill(visitor)).ToBeHiddenAsync();
        var stored = await AnsweredAsync();
        Assert.Equal(4, stored.Count);
        Assert.Equal(Asked.Values.Take(3).Select(question => question.Id).Order(), stored.Select(QuestionOf).Distinct().Order());
    }

    [Fact]
    public async Task Answers_that_the_server_has_not_seen_stand_on_a_new_page_and_count()
    {
        var outage = new Outage("/events");
        var visitor = await BegunAsync(prepare: site => site.AddServices = services => services.AddSingleton<IStartupFilter>(outage));
        visitor.Expects("503");
        outage.Begin();
        foreach (var (index, question) in Asked.Values.Index())
        {
            await GoToAsync(visitor, $"q{index + 1}");
            await AnswerAsync(visitor, question, question.Right);
        }
        await Expect(Pill(visitor)).ToContainTextAsync("未送信");
        await visitor.OpenAsync(First);
        var one = Asked[QuestionTypes.OneChoice];
        await Expect(Question(visitor, one).Locator($"input[value='{one.Right.Choices[0]}']")).ToBeCheckedAsync();
        Assert.Empty(await AnsweredAsync());

        outage.End();
        await GoToAsync(visitor, "hand-in");
        await Expect(visitor.Page.GetByText("すべての問題に答えました。")).ToBeVisibleAsync();
        await visitor.FollowAsync(HandIn(visitor), Result);
        await Expect(visitor.Page.Locator(".score__ring b")).ToHaveTextAsync("7");
    }

    private async Task<List<string>> AnsweredAsync()
    {
        await using var db = Site.Db(DataScope.System("test"));
        return await db.Set<ProgressEvent>().Where(row => row.Kind == "quiz.answered").Select(row => row.Payload).Order()
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    private static Guid QuestionOf(string payload) => JsonDocument.Parse(payload).RootElement.GetProperty("questionId").GetGuid();
}
