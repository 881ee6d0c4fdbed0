using Academy.Data.Learning;
using Academy.Domain.Learning.Events;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

/// <summary>Two learners of two organisations in a second course.</summary>
internal static class SecondCourseLearners
{
    public const string Page = "/courses/second";

    public static IReadOnlyList<string> Accounts { get; } = ["learner@chuo.example", "learner@akiruno.example"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task EnrolAllAsync(this TestSite site, SecondCourse course)
    {
        await course.PublishAsync(site);
        foreach (var learner in Accounts)
        {
            var browser = await site.SignedInAsync(learner);
            await browser.SubmitAsync(Page, $"{Page}?handler=Enrol", []);
        }
    }

    public static async Task ConfirmAsync(this TestSite site, HttpClient browser, string lesson)
    {
        var page = await LessonVisit.OpenAsync(browser, SecondCourse.Slug, lesson);
        var answer = await LessonVisit.BodyAsync(await page.ReportAsync(
            Guid.CreateVersion7(), EventKinds.LessonConfirmed, SecondCourse.Lesson(lesson), $"{site.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}"));
        Assert.Equal(1, answer.GetProperty("stored").GetArrayLength());
    }

    /// <summary>Of the learner of Chuo, who enrolled first.</summary>
    public static async Task<LearningFact> FactAsync(this TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<LearningFact>().OrderBy(fact => fact.EnrolmentId).FirstAsync(Stop);
    }

    public static async Task AssertReplayChangesNothingAsync(this TestSite site, int enrolments)
    {
        var (code, lines) = await site.RunAsync("replay");
        Assert.Equal((0, $"{enrolments} enrolments, 0 facts changed."), (code, lines[^1]));
    }
}
