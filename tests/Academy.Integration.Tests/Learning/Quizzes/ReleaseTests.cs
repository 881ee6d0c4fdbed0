using Academy.Data.Catalogue;
using Academy.Domain.Learning.Events;
using Academy.Integration.Tests.Catalogue;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning.Quizzes;

/// <summary>An attempt belongs to the release that it began in.</summary>
public sealed class ReleaseTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Attempt_HandedInAfterTheCourseMovedOn_IsJudgedByItsOwnRelease(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider, folder => folder.Replace(ContentFolder.Quiz, "pass: 80", "pass: 40"));
        var before = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        var page = await taker.TakeAsync();
        // Three of seven points; the true-or-false question is answered as it is right in this release.
        await taker.AnswerAsync(page, before[0].Id, before[0].Right);

        await MoveAsync(site, taker);
        var after = await site.AskedAsync(QuizSite.Course);
        Assert.NotEqual(before[2].Right.Choices, after.Single(question => question.Id == before[2].Id).Right.Choices);
        await taker.AnswerAsync(page, before[2].Id, before[2].Right);
        var old = await taker.HandInAsync(await taker.OpenAsync(page.Address));

        Assert.Equal(3, old.Points);
        Assert.Equal(before.Count, old.Marks.Count);
        Assert.Contains("合格しました", old.Text, StringComparison.Ordinal);

        var fresh = await taker.TakeAsync(after, question => question.Id == before[2].Id ? before[2].Right : question.Right);
        Assert.Equal(after.Count, fresh.Marks.Count);
        Assert.Equal(after.Sum(question => question.Points) - 1, fresh.Points);
        Assert.Contains("不合格", fresh.Text, StringComparison.Ordinal);
    }

    /// <summary>Publishes a release that asks one question less, holds another answer right and asks for all points.</summary>
    private static async Task MoveAsync(TestSite site, QuizTaker taker)
    {
        using var folder = QuizSite.AlwaysOpen()
            .Replace(ContentFolder.Quiz, "pass: 80", "pass: 100")
            .Replace(ContentFolder.Quiz, "answer: false", "answer: true");
        var quiz = await File.ReadAllTextAsync(folder.PathOf(ContentFolder.Quiz), Stop);
        folder.Write(ContentFolder.Quiz, quiz[..quiz.IndexOf("  - id: q6", StringComparison.Ordinal)]);
        await site.ImportAsync(folder);
        await using var db = site.Db(DataScope.System("test"));
        var current = await db.Set<Course>().Where(row => row.Key == "sample-01").Select(row => row.CurrentReleaseId).SingleAsync(Stop);
        await taker.DecideAsync(new ReleaseMoved(current!.Value, MovePolicy.Delta, "図を改めた"), item: null);
    }
}
