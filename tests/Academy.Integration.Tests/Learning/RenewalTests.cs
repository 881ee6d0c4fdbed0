using System.Text.RegularExpressions;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Modularity;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

/// <summary>What learners see of a release that came while they learned, or after they had completed.</summary>
public sealed class RenewalTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task CoursePage_AfterARenewalIsAsked_LeadsBackInAndKeepsTheCompletion(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await site.EnrolAllAsync(course);
        var browser = await site.SignedInAsync(SecondCourseLearners.Accounts[0]);
        await site.ConfirmAsync(browser, "only");
        var before = await site.FactAsync();

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await course.Says("expire", "手引きの改訂に合わせました。").PublishAsync(site);
        var asked = await site.FactAsync();
        var page = await browser.GetStringAsync(SecondCourseLearners.Page, Stop);
        var home = await browser.GetStringAsync("/", Stop);
        var record = await browser.GetStringAsync("/record", Stop);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.ConfirmAsync(browser, "only");
        var renewed = await site.FactAsync();
        var after = await browser.GetStringAsync(SecondCourseLearners.Page, Stop);
        var recordAfter = await browser.GetStringAsync("/record", Stop);
        var homeAfter = await browser.GetStringAsync("/", Stop);

        Assert.Equal(LearningStatus.Completed, before.Status);
        foreach (var later in new[] { asked, renewed })
            Assert.Equal((before.Status, before.CompletedAt, before.CompletedOn, before.ReleaseId), (later.Status, later.CompletedAt, later.CompletedOn, later.ReleaseId));
        Assert.Equal((before.CompletedAt!.Value.AddMinutes(1), null), (asked.AskedAgainAt, asked.RenewedAt));
        Assert.Equal((null, before.CompletedAt!.Value.AddMinutes(2)), (renewed.AskedAgainAt, renewed.RenewedAt));
        foreach (var said in new[] { "受講中の版:第2版", "手引きの改訂に合わせました。", "もう一度受講してください", "修了の記録は、そのまま残ります。", "href=\"/learn/second\"" })
            Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("""href="/learn/second">続きから始める""", home, StringComparison.Ordinal);
        Assert.Matches("""trackrow__next">\s*<span class="note">受講中</span><a href="/courses/second""", home);
        Assert.Matches("""11月24日\(火\) 修了""", home);
        Assert.Contains("改訂後の受講が必要", record, StringComparison.Ordinal);
        Assert.Contains("令和8年11月24日</time>", record, StringComparison.Ordinal);
        Assert.DoesNotContain("改訂後の受講が必要", recordAfter, StringComparison.Ordinal);
        Assert.DoesNotContain("""href="/learn/second""", homeAfter, StringComparison.Ordinal);
        Assert.Contains("修了はそのまま有効です。", after, StringComparison.Ordinal);
        Assert.DoesNotContain("もう一度受講してください", after, StringComparison.Ordinal);
        await site.AssertReplayChangesNothingAsync(enrolments: 2);
    }

    [Theory, BothDatabases]
    public async Task Import_ThatAsksMore_TellsThoseWhoHadBegunOrCompleted(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await site.EnrolAllAsync(course);
        var done = await site.SignedInAsync(SecondCourseLearners.Accounts[0]);
        await site.ConfirmAsync(done, "only");
        var fresh = await site.SignedInAsync(SecondCourseLearners.Accounts[1]);

        foreach (var (policy, lesson) in new[] { ("editorial", "first"), ("delta", "more"), ("expire", "last") })
        {
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            await course.Says(policy).With(lesson).PublishAsync(site);
            await course.PublishAsync(site);
        }

        var told = await done.GetStringAsync("/notices", Stop);
        Assert.Equal(
            ["第4版が公開されました。もう一度、はじめから受講してください。", "第3版が公開されました。加わった内容を受講してください。"],
            Regex.Matches(told, "第[0-9]版が公開されました。[^。]+。").Select(found => found.Value));
        Assert.DoesNotContain("が改訂されました", await fresh.GetStringAsync("/notices", Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Events_OfAPageOfTheReleaseBefore_AreStoredWithoutAFault(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await site.EnrolAllAsync(course);
        var browser = await site.SignedInAsync(SecondCourseLearners.Accounts[0]);
        var old = await LessonVisit.OpenAsync(browser, SecondCourse.Slug, "only");

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await course.Says("delta").With("more").Without("only").PublishAsync(site);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var stored = await LessonVisit.BodyAsync(await old.ReportAsync(Guid.CreateVersion7(), EventKinds.LessonConfirmed, SecondCourse.Only, "2026-11-24T03:01:30Z"));
        var fresh = await LessonVisit.OpenAsync(browser, SecondCourse.Slug, "more");
        var refused = await LessonVisit.BodyAsync(await fresh.ReportAsync(Guid.CreateVersion7(), EventKinds.LessonConfirmed, SecondCourse.Only, "2026-11-24T03:02:00Z"));

        Assert.Equal((1, 0), (stored.GetProperty("stored").GetArrayLength(), stored.GetProperty("refused").GetArrayLength()));
        Assert.Equal("item", refused.GetProperty("refused")[0].GetProperty("reason").GetString());
        Assert.Equal(LearningStatus.UnderWay, (await site.FactAsync()).Status);
        // A later release that has the lesson again finds it done.
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await course.Says("editorial").Without("more").With("only").PublishAsync(site);
        Assert.Equal(LearningStatus.Completed, (await site.FactAsync()).Status);
        await site.AssertReplayChangesNothingAsync(enrolments: 2);
    }
}
