using System.Text.Json;
using Academy.Integration.Tests.Catalogue;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Learning.Quizzes;

/// <summary>Two pages of one attempt, on the database that lets writers work side by side.</summary>
[Trait("Speed", "Slow")]
public sealed class RaceTests
{
    private const int Rounds = 12;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_WhileTheAttemptIsHandedIn_CountExactlyWhenTheReviewShowsThem()
    {
        await using var site = await QuizSite.StartAsync(DatabaseProvider.PostgreSql, folder => folder.Replace(ContentFolder.Quiz, "attempts: 3\n", ""));
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);

        for (var round = 0; round < Rounds; round++)
        {
            var page = await taker.TakeAsync();
            var sent = asked.ToDictionary(question => Guid.CreateVersion7(), question => question);
            var answers = sent.Select(pair => Task.Run(() => taker.AnswerAsync(page, pair.Value.Id, pair.Value.Right, pair.Key), Stop)).ToList();
            var handedIn = Task.Run(() => taker.SubmitAsync(page), Stop);
            var told = await Task.WhenAll(answers);
            await handedIn;

            var result = await taker.ResultAsync(page.Number);
            Assert.Equal(result.PointsOf(asked), result.Points);
            // What was called stored is on record, and nothing else.
            var stored = told.SelectMany(answer => answer.GetProperty("stored").EnumerateArray()).Select(id => id.GetGuid()).ToHashSet();
            var onRecord = (await taker.EventsAsync("quiz.answered")).Select(row => row.ClientId).Where(sent.ContainsKey).ToHashSet();
            Assert.Equal(onRecord, stored);
            Assert.All(told.SelectMany(answer => answer.GetProperty("refused").EnumerateArray()), refusal => Assert.Equal("handed-in", Reason(refusal)));
        }
    }

    private static string? Reason(JsonElement refusal) => refusal.GetProperty("reason").GetString();
}
