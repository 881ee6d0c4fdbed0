using System.Net;
using Academy.Domain.Learning;
using Academy.Domain.Notices;
using Academy.Domain.Reporting;
using Academy.Learning.Services.Care;
using Academy.Modularity;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning.Care;

/// <summary>Courses that rest while somebody is on leave.</summary>
public sealed class PauseTests
{
    private const string Why = "育児休業のため";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Paused_NothingIsOverdueAnywhere_AndResumedTheDueDateMoves(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        var other = await (await LearnerRows.OfAsync(care.Site, CareSite.Mail)).EnrolAsync("second", due: "2026-11-23");
        await care.EnrolledOnAsync(new(2026, 11, 1));
        await care.SetDueAsync(new(2026, 11, 20));
        var learner = await care.LearnerAsync();
        Assert.Equal(2, await care.CountAsync(Measure.Overdue));
        Assert.Contains("期限超過", await learner.GetStringAsync("/", Stop), StringComparison.Ordinal);
        var form = Guid.CreateVersion7();

        var plan = await (await care.SendAsync("pause", Begin("2026-11-10"), form)).Content.ReadAsStringAsync(Stop);
        Assert.Contains("この2件を休止する", plan, StringComparison.Ordinal);
        Assert.Equal(0, await care.EventsAsync("enrolment.paused"));
        var paused = await care.ConfirmAsync("pause", Begin("2026-11-10"), form);
        var again = await care.SendAsync("pause", Begin("2026-11-10"), form);

        Assert.Equal($"{care.Page}?done=paused", paused.Headers.Location?.OriginalString);
        Assert.Equal($"{care.Page}?done=paused", again.Headers.Location?.OriginalString);
        Assert.Equal(2, await care.EventsAsync("enrolment.paused"));
        Assert.Equal((2, 0, 2), (await care.CountAsync(Measure.Enrolled), await care.CountAsync(Measure.Overdue), await care.CountAsync(Measure.Paused)));
        await AssertRestsAsync(care, learner);
        await care.AssertReplaysAsync();

        var resumed = await ResumeAsync(care, other.Id);

        Assert.Equal($"{care.Page}?done=resumed", resumed.Headers.Location?.OriginalString);
        Assert.Equal((null, new DateOnly(2026, 12, 4)), ((await care.EnrolmentAsync()).PausedFrom, (await care.EnrolmentAsync()).DueOn));
        Assert.Equal(new DateOnly(2026, 12, 31), (await care.EnrolmentAsync(other.CourseId)).DueOn);
        Assert.Equal((0, 0), (await care.CountAsync(Measure.Overdue), await care.CountAsync(Measure.Paused)));
        Assert.Equal((1, new DateOnly(2026, 11, 24)), Assert.IsType<CoursesResumedNotice>((await care.NoticesAsync())[1]) is var told ? (told.Others, told.On) : default);
        Assert.Contains("令和8年11月20日 → 令和8年12月4日", await care.Hr.GetStringAsync(care.Page, Stop), StringComparison.Ordinal);
        await care.AssertReplaysAsync();
    }

    private static async Task AssertRestsAsync(CareSite care, HttpClient learner)
    {
        foreach (var page in new[] { "/", "/record", CareSite.Course })
        {
            var html = await learner.GetStringAsync(page, Stop);
            Assert.Contains("休止中", html, StringComparison.Ordinal);
            Assert.DoesNotContain("kind=\"Bad\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain(Why, html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(">期限超過<", await learner.GetStringAsync("/", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain(">期限超過<", await learner.GetStringAsync("/record", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await learner.GetAsync("/learn/bpr-how-to-run/five-outputs", Stop)).StatusCode);
        Assert.Contains("受講者はいません", await care.Hr.GetStringAsync($"{CareSite.Course}/learners?status=overdue", Stop), StringComparison.Ordinal);
        Assert.Contains("休止中", await care.Hr.GetStringAsync($"{CareSite.Course}/learners", Stop), StringComparison.Ordinal);
        Assert.Contains(Why, await care.Hr.GetStringAsync(care.Page, Stop), StringComparison.Ordinal);
        var notices = await learner.GetStringAsync("/notices", Stop);
        Assert.Contains("ほか1件の受講が休止になりました", notices, StringComparison.Ordinal);
        Assert.DoesNotContain(Why, notices, StringComparison.Ordinal);
        var entry = Assert.Single(await care.AuditAsync("learning.paused"));
        Assert.Equal("""{"enrolments":2}""", entry.Details);
    }

    /// <summary>Back today: one proposed date is taken, the other one set by hand.</summary>
    private static async Task<HttpResponseMessage> ResumeAsync(CareSite care, Guid other)
    {
        var enrolment = await care.EnrolmentAsync();
        var fields = Begin("2026-11-24", "復帰したため");
        var plan = await (await care.SendAsync("resume", fields)).Content.ReadAsStringAsync(Stop);
        Assert.Contains("value=\"2026-12-04\"", plan, StringComparison.Ordinal);
        fields["Seen"] = CareSite.SeenIn(plan);
        fields["Confirm"] = "true";
        fields[$"Dues[{enrolment.Id}]"] = "2026-12-04";
        fields[$"Dues[{other}]"] = "2026-13-31";
        var unread = await care.SendAsync("resume", fields);
        Assert.Equal(HttpStatusCode.BadRequest, unread.StatusCode);
        var html = await unread.Content.ReadAsStringAsync(Stop);
        Assert.Contains("value=\"2026-13-31\"", html, StringComparison.Ordinal);
        Assert.Contains("期限の日付を読み取れませんでした。", html, StringComparison.Ordinal);
        fields[$"Dues[{other}]"] = "2026-12-31";
        return await care.SendAsync("resume", fields);
    }

    [Theory, BothDatabases]
    public async Task Paused_OneCourseFromADayAhead_RestsFromThenOn(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        var other = await (await LearnerRows.OfAsync(care.Site, CareSite.Mail)).EnrolAsync("second", due: "2026-11-25");
        await care.SetDueAsync(new(2026, 11, 30));
        var fields = Begin("2026-12-01");
        fields["Form.IsForOne"] = "true";

        await care.ConfirmAsync("pause", fields);

        Assert.Equal((new DateOnly(2026, 12, 1), null), ((await care.EnrolmentAsync()).PausedFrom, (await care.EnrolmentAsync(other.CourseId)).PausedFrom));
        Assert.Equal(0, await care.CountAsync(Measure.Paused));
        Assert.Contains("休止の予定", await care.Hr.GetStringAsync(care.Page, Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("休止中", await (await care.LearnerAsync()).GetStringAsync("/record", Stop), StringComparison.Ordinal);
        care.Site.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal((1, 1), (await care.CountAsync(Measure.Paused), await care.CountAsync(Measure.Overdue)));
    }

    [Theory, BothDatabases]
    public async Task Completed_InThePause_IsNotLateThenNorAfterIt(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        await care.SetDueAsync(new(2026, 11, 20));
        await care.ConfirmAsync("pause", Begin("2026-11-10"));
        await care.DoLessonsAsync();
        var attempt = await care.FailAsync();
        await care.ConfirmAsync($"results/{attempt}", new() { ["Form.Points"] = "8", ["Form.Reason"] = "採点の誤り" });

        Assert.Equal((1, 0), (await care.CountAsync(Measure.Completed), await care.CountAsync(Measure.Late)));
        var enrolment = await care.EnrolmentAsync();
        await care.ConfirmAsync("resume", new(Begin("2026-11-24", "復帰")) { [$"Dues[{enrolment.Id}]"] = "2026-12-04" });

        Assert.Equal((null, LearningStatus.Completed), ((await care.EnrolmentAsync()).PausedFrom, (await care.FactAsync()).Status));
        Assert.Equal((1, 0), (await care.CountAsync(Measure.Completed), await care.CountAsync(Measure.Late)));
    }

    /// <summary>The pause was entered afterwards, from a day before the course was asked of them.</summary>
    [Theory, BothDatabases]
    public async Task Resumed_ACourseThatWasEnrolledInDuringThePause_IsMovedByItsOwnDays(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        await care.EnrolledOnAsync(new(2026, 11, 20));
        await care.SetDueAsync(new(2026, 12, 1));
        await care.ConfirmAsync("pause", Begin("2026-10-01"));

        var plan = await (await care.SendAsync("resume", Begin("2026-11-24"))).Content.ReadAsStringAsync(Stop);

        Assert.Contains("value=\"2026-12-05\"", plan, StringComparison.Ordinal);
    }

    /// <summary>Whoever set the date knew of the days before it.</summary>
    [Theory, BothDatabases]
    public async Task Resumed_ACourseThatGotAnotherDueDateDuringThePause_IsMovedByTheDaysSince(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        await care.EnrolledOnAsync(new(2026, 11, 1));
        await care.ConfirmAsync("pause", Begin("2026-11-10"));
        await care.SendAsync("due", new() { ["Form.Due"] = "2026-12-20", ["Form.Removes"] = "false", ["Form.Reason"] = "本人の申し出" });
        care.Site.Clock.Advance(TimeSpan.FromDays(6));

        var plan = await (await care.SendAsync("resume", Begin("2026-11-30"), browser: await care.Site.SignedInAsync("hr@chuo.example"))).Content.ReadAsStringAsync(Stop);

        Assert.Contains("value=\"2026-12-26\"", plan, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Resumed_BesideSomebodyWhoChangesTheDueDateOfOneCourse_LeavesAllAsTheyAre(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        await (await LearnerRows.OfAsync(care.Site, CareSite.Mail)).EnrolAsync("second", due: "2026-12-10");
        await care.SetDueAsync(new(2026, 12, 1));
        await care.ConfirmAsync("pause", Begin("2026-11-10"));
        var pauses = care.Site.Services.GetRequiredService<Pauses>();
        var shown = await pauses.PausedAsync(care.OrganisationId, care.LearnerId, Stop);
        await care.SetDueAsync(new(2026, 12, 24));

        var isDone = await pauses.ResumeAsync(
            care.OrganisationId, await care.Site.StaffIdAsync("hr@chuo.example"), care.LearnerId, [.. shown.Select(row => (row, row.DueOn?.AddDays(14)))],
            (Guid.CreateVersion7(), new(2026, 11, 24), "復帰したため"), Stop);

        Assert.Equal((false, 2), (isDone, shown.Count));
        Assert.All(await pauses.PausedAsync(care.OrganisationId, care.LearnerId, Stop), row => Assert.Equal(new DateOnly(2026, 11, 10), row.PausedFrom));
        Assert.Equal((new DateOnly(2026, 12, 24), 0), ((await care.EnrolmentAsync()).DueOn, await care.EventsAsync("enrolment.resumed")));
        Assert.Equal(2, (await pauses.PausedAsync(care.OrganisationId, care.LearnerId, Stop)).Count);
        Assert.Single(await care.NoticesAsync());
    }

    [Theory]
    [InlineData("pause", "", "理由", "日付を入力してください。")]
    [InlineData("pause", "11/24", "理由", "日付を読み取れませんでした。")]
    [InlineData("pause", "0206-11-24", "理由", "休止の初日は、5年前から1年先までの日付にしてください。")]
    [InlineData("pause", "2026-11-24", "", "理由を入力してください。本人へのお知らせには表示されません。")]
    [InlineData("resume", "2026-11-25", "理由", "休止を終える日は、きょうまでの日付にしてください。")]
    [InlineData("resume", "2026-11-09", "理由", "休止を終える日は、休止の初日(令和8年11月10日)以降の日付にしてください。")]
    public async Task BadInput_SaysSoAtTheFieldAndKeepsWhatWasTyped(string form, string day, string reason, string sentence)
    {
        await using var care = await CareSite.StartAsync(DatabaseProvider.Sqlite);
        if (form == "resume")
            await care.ConfirmAsync("pause", Begin("2026-11-10"));
        var before = (await care.EnrolmentAsync()).PausedFrom;

        var answer = await care.SendAsync(form, Begin(day, reason));
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{day}\"", html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{reason}\"", html, StringComparison.Ordinal);
        Assert.Equal(before, (await care.EnrolmentAsync()).PausedFrom);
    }

    [Fact]
    public async Task Confirmed_AfterACourseWasAdded_IsShownAnew()
    {
        await using var care = await CareSite.StartAsync(DatabaseProvider.Sqlite);
        var fields = Begin("2026-11-24");
        fields["Seen"] = CareSite.SeenIn(await (await care.SendAsync("pause", fields)).Content.ReadAsStringAsync(Stop));
        fields["Confirm"] = "true";
        await (await LearnerRows.OfAsync(care.Site, CareSite.Mail)).EnrolAsync("second");

        var answer = await care.SendAsync("pause", fields);

        Assert.Contains("この2件を休止する", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(0, await care.EventsAsync("enrolment.paused"));
    }

    private static Dictionary<string, string> Begin(string day, string reason = Why) => new() { ["Form.Day"] = day, ["Form.Reason"] = reason };
}
