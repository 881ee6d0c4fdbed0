using System.Net;
using System.Text.Json;
using Academy.Data.Learning;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Integration.Tests.Catalogue;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;

namespace Academy.Integration.Tests.Learning.Quizzes;

/// <summary>The time limit of an attempt, and what comes after its end.</summary>
public sealed class DeadlineTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Deadline_WithHalfAsMuchTimeAgain_IsThirtyMinutesInsteadOfTwenty(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        await GiveAsync(site, taker, 50);
        Assert.Contains("30分(延長の10分を含む)", await taker.Browser.GetStringAsync(taker.Quiz, Stop), StringComparison.Ordinal);

        var page = await taker.TakeAsync();
        Assert.Equal("1800", page.Form.GetAttribute("data-seconds"));
        site.Clock.Advance(TimeSpan.FromMinutes(29));
        var inTime = await taker.AnswerAsync(page, asked[0].Id, asked[0].Right);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = await taker.AnswerAsync(page, asked[0].Id, asked[0].Wrong);

        Assert.Single(inTime.GetProperty("stored").EnumerateArray());
        // It found the attempt over, and handed in.
        Assert.Equal("handed-in", Reason(late));
        Assert.Equal(2, (await taker.ResultAsync(1)).Points);
    }

    [Theory, BothDatabases]
    public async Task Attempt_WhoseTimeIsUp_IsHandedInByWhoeverAsksNextAndDatedAtItsEnd(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider, folder => folder
            .Replace(ContentFolder.Lesson, "completes: check", "completes: confirm")
            .Replace(ContentFolder.Film, "completes: video:90", "completes: confirm"));
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        foreach (var lesson in new[] { "first", "film" })
            await taker.DecideAsync(new LessonConfirmed(), QuizTaker.ItemOf("lesson", lesson), byStaff: false);
        var page = await taker.TakeAsync();
        var deadline = site.Clock.GetUtcNow().UtcDateTime.AddMinutes(20);
        await taker.AnswerAllAsync(page, asked, question => question.Right);
        Assert.NotEqual(LearningStatus.Completed, (await taker.FactAsync()).Status);

        site.Clock.Advance(TimeSpan.FromMinutes(50));
        var start = await taker.Browser.GetStringAsync(taker.Quiz, Stop);

        Assert.Contains("100% 合格", start, StringComparison.Ordinal);
        var fact = await taker.FactAsync();
        Assert.Equal((LearningStatus.Completed, deadline), (fact.Status, fact.CompletedAt));
        Assert.Equal(deadline, Assert.Single(await taker.EventsAsync("quiz.submitted")).OccurredAt);
    }

    [Theory, BothDatabases]
    public async Task Form_AfterTheDeadline_CountsWhatWasStoredBefore(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        var page = await taker.TakeAsync();
        await taker.AnswerAsync(page, asked[0].Id, asked[0].Right);
        foreach (var question in asked.Skip(1))
            page.Enter(question.Id, question.Right);

        site.Clock.Advance(TimeSpan.FromMinutes(21));
        var saved = await taker.SubmitAsync(page, isSave: true);
        var handedIn = await taker.SubmitAsync(page);

        Assert.All(new[] { saved, handedIn }, answer =>
            Assert.Equal((HttpStatusCode.Redirect, $"{page.Address}/result"), (answer.StatusCode, answer.Headers.Location?.OriginalString)));
        Assert.Equal(2, (await taker.ResultAsync(1)).Points);
    }

    [Theory, BothDatabases]
    public async Task Answer_AfterHandingIn_IsRefusedAndDoesNotCount(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        var page = await taker.TakeAsync();
        var before = await taker.HandInAsync(page);

        var late = await taker.AnswerAsync(page, asked[0].Id, asked[0].Right);

        Assert.Equal("handed-in", Reason(late));
        Assert.Empty(await taker.EventsAsync("quiz.answered"));
        var after = await taker.ResultAsync(1);
        Assert.Equal((0, 0), (before.Points, after.Points));
        Assert.DoesNotContain(true, after.Marks);
        Assert.Equal(0, (await taker.FactAsync()).BestScore);
    }

    [Theory, BothDatabases]
    public async Task ExtraTime_GivenLater_LeavesTheDeadlineOfAnOpenAttempt(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var taker = await QuizTaker.ComeAsync(site);
        var page = await taker.TakeAsync();

        await GiveAsync(site, taker, 100);

        Assert.Equal("1200", (await taker.OpenAsync(page.Address)).Form.GetAttribute("data-seconds"));
    }

    private static async Task GiveAsync(TestSite site, QuizTaker taker, int percent)
    {
        var enrolment = await taker.EnrolmentAsync();
        await using var db = site.Db(DataScope.Of(enrolment.OrganisationId));
        db.Add(new ExtraTime { OrganisationId = enrolment.OrganisationId, StaffMemberId = enrolment.StaffMemberId, Percent = percent, Reason = "視力のため" });
        await db.SaveChangesAsync(Stop);
    }

    private static string? Reason(JsonElement answer) => answer.GetProperty("refused")[0].GetProperty("reason").GetString();
}
