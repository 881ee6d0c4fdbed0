using System.Net;
using Academy.Data.Cohorts;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts;

/// <summary>One date is moved, and all that hangs on it follows.</summary>
public sealed class MoveTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Session_Moved_TakesTheDueDatesOfAllOrganisationsAlong(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);

        await cohort.MoveAsync(2, "2027-01-07");
        await cohort.Site.WorkOffAsync();

        foreach (var mail in new[] { CohortSite.Learner, CohortSite.Neighbour })
            Assert.Equal(
                ["bpr-how-to-run: 2027-01-07", "dq-security-everyday: 2027-03-23", "eq-plain-japanese: 2027-03-02", "iq-logical-thinking: 2026-12-15", "rpa-introduction: 2027-03-23"],
                await cohort.DuesAsync(mail));
        var events = await cohort.Site.RowsAsync<ProgressEvent>();
        Assert.Equal(2, events.Count);
        Assert.All(events, happened =>
        {
            Assert.Equal(("due.changed", null), (happened.Kind, happened.ActorId));
            Assert.Contains("勉強会の事前学習", happened.Payload, StringComparison.Ordinal);
        });
        using var hr = await cohort.Site.SignedInAsync("hr@akiruno.example");
        var care = await CohortSite.ReadAsync(hr, $"/courses/bpr-how-to-run/learners/{await cohort.Site.StaffIdAsync(CohortSite.Neighbour)}/care");
        Assert.Contains("令和9年1月5日 → 令和9年1月7日", care.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>By two days, from the second one on: where that is a closed day, on to the next one that is open.</summary>
    [Theory, BothDatabases]
    public async Task Session_MovedWithThoseAfterIt_MovesEachByAsMuch(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);

        await cohort.MoveAsync(2, "2027-01-07", withLater: true);
        await cohort.Site.WorkOffAsync();

        Assert.Equal(
            ["2026-12-15", "2027-01-07", "2027-01-28", "2027-03-04", "2027-03-25", "2027-04-30"],
            (await cohort.Site.RowsAsync<TermSession>()).OrderBy(row => row.Number).Select(row => $"{row.Day:O}"));
        Assert.Contains("eq-plain-japanese: 2027-03-04", await cohort.DuesAsync(CohortSite.Learner));
    }

    /// <summary>Three business days before the last session, with the holidays of May between.</summary>
    [Theory, BothDatabases]
    public async Task LastSession_Moved_TakesTheAssignmentAlong(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        Assert.Contains("令和9年4月22日(木)", await DeskAsync(cohort), StringComparison.Ordinal);
        Assert.Equal("4月22日(木)まで", await AssignmentAsync(learner, cohort));

        await cohort.MoveAsync(6, "2027-05-07");

        Assert.Contains("令和9年4月28日(水)", await DeskAsync(cohort), StringComparison.Ordinal);
        Assert.Equal("4月28日(水)まで", await AssignmentAsync(learner, cohort));
    }

    /// <summary>Of the beginning, seven business days before it, and of the session three before it.</summary>
    [Theory, BothDatabases]
    public async Task Session_Moved_TakesItsRemindersAlong(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        await cohort.Site.UntilAsync("2026-12-01T12:00");
        await cohort.Site.PlanAsync();
        Assert.Equal(
            [("2026-12-04T09:00", ReminderState.Planned, 4), ("2026-12-10T09:00", ReminderState.Planned, 4)],
            await PlannedAsync(cohort));

        await cohort.MoveAsync(1, "2026-12-14");
        await cohort.Site.WorkOffAsync();

        Assert.Equal(
            [
                ("2026-12-03T09:00", ReminderState.Planned, 4), ("2026-12-04T09:00", ReminderState.Cancelled, 4),
                ("2026-12-09T09:00", ReminderState.Planned, 4), ("2026-12-10T09:00", ReminderState.Cancelled, 4),
            ],
            await PlannedAsync(cohort));
    }

    [Theory, BothDatabases]
    public async Task Term_ThatIsNotAnnounced_IsSeenByNobodyElse_AndChangesAreToldToNobody(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider);
        await using (var db = cohort.Site.Db(DataScope.System("test")))
        {
            await db.Set<Term>().ExecuteUpdateAsync(set => set.SetProperty(row => row.AnnouncedAt, (DateTime?)null), Stop);
            await db.Set<TermSession>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Told, (string?)null), Stop);
        }

        await cohort.JoinAsync(CohortSite.Learner);
        await cohort.MoveAsync(1, "2026-12-16");
        await cohort.SettleAsync();

        Assert.Empty(await cohort.NoticesAsync());
        Assert.Empty(await cohort.MailsAsync());
        Assert.Empty(await cohort.DuesAsync(CohortSite.Learner));
        foreach (var mail in new[] { CohortSite.Learner, CohortSite.Secretariat })
        {
            using var browser = await cohort.Site.SignedInAsync(mail);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(cohort.Page, Stop)).StatusCode);
            Assert.DoesNotContain("第3期", await browser.GetStringAsync("/cohorts", Stop), StringComparison.Ordinal);
        }

        var secretariat = await cohort.SecretariatAsync();
        var version = CohortSite.Fields(await CohortSite.ReadAsync(secretariat, cohort.Desk)).Single(field => field.Key == "Version").Value;
        using var announced = await secretariat.SubmitAsync(cohort.Desk, $"{cohort.Desk}?handler=Announce", new() { ["Version"] = version });
        Assert.Equal(HttpStatusCode.Redirect, announced.StatusCode);
        await cohort.SettleAsync();

        // What has changed before the announcement is no change to anybody.
        Assert.Empty(await cohort.NoticesAsync());
        Assert.Contains("iq-logical-thinking: 2026-12-16", await cohort.DuesAsync(CohortSite.Learner));
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        Assert.Contains("令和8年12月16日(水)", (await CohortSite.ReadAsync(learner, cohort.Page)).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Whoever has an old page before them is told so, and moves nothing.</summary>
    /// <summary>A slip in the year is told at the field, however far it leads, and moves nothing.</summary>
    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public async Task Session_MovedBeyondReason_IsRefusedAtTheField(string day)
    {
        await using var cohort = await CohortSite.StartAsync(DatabaseProvider.Sqlite, CohortSite.Learner);
        var secretariat = await cohort.SecretariatAsync();

        using var answer = await secretariat.SubmitAsync(cohort.Desk, $"{cohort.Desk}/sessions/1", new()
        {
            ["Version"] = "1",
            ["Day"] = day,
            ["MoveLater"] = "true",
            ["Form.Theme"] = "主題",
            ["Form.Objectives"] = "説明できる",
            ["Form.Format"] = "Online",
            ["Form.StartsAt"] = "10:00",
            ["Form.Minutes"] = "120",
        });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("2000年から2100年までの日付を入力してください。", (await KeptPage.PageAsync(answer)).QuerySelector("#Day-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Session_ThatSomebodyElseMovedMeanwhile_StaysWhereTheyPutIt(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider);
        var secretariat = await cohort.SecretariatAsync();
        var fields = CohortSite.Fields(await CohortSite.ReadAsync(secretariat, $"{cohort.Desk}/sessions/1"));
        await cohort.MoveAsync(1, "2026-12-16");

        fields.RemoveAll(field => field.Key == "Form.Lecturer");
        using var late = await secretariat.PostAsync($"{cohort.Desk}/sessions/1", new FormUrlEncodedContent(
            [.. fields.Where(field => field.Key != "Day"), new("Day", "2026-12-16"), new("Form.Lecturer", "森 大地")]), Stop);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.DoesNotContain("森", (await cohort.SessionAsync(1)).Details, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<(string At, ReminderState State, int Count)>> PlannedAsync(CohortSite cohort) =>
        from row in await cohort.Site.RemindersAsync()
        group row by (row.DueAt, row.State) into same
        orderby same.Key
        select ($"{same.Key.DueAt.AddHours(9):yyyy-MM-ddTHH:mm}", same.Key.State, same.Count());

    private static async Task<string> DeskAsync(CohortSite cohort) => (await CohortSite.ReadAsync(await cohort.SecretariatAsync(), cohort.Desk)).Body!.TextContent;

    private static async Task<string> AssignmentAsync(HttpClient learner, CohortSite cohort) =>
        RemindedSite.Squeezed((await CohortSite.ReadAsync(learner, cohort.Page)).QuerySelector("section[aria-labelledby=assignment] .badge")!.TextContent);
}
