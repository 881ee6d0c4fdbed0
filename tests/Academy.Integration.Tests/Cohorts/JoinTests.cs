using System.Net;
using Academy.Data.Cohorts;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Learning;
using Academy.Integration.Tests.Learning;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts;

/// <summary>What comes of it when somebody joins a term.</summary>
public sealed class JoinTests
{
    /// <summary>The courses before the sessions, each by the day of its session.</summary>
    private static readonly string[] Dues =
    [
        "bpr-how-to-run: 2027-01-05", "dq-security-everyday: 2027-03-23", "eq-plain-japanese: 2027-03-02", "iq-logical-thinking: 2026-12-15", "rpa-introduction: 2027-03-23",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Participants_OfAnyOrganisation_AreEnrolledInTheCoursesBeforeSessions_DueOnTheirDays(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);

        Assert.Equal(Dues, await cohort.DuesAsync(CohortSite.Learner));
        Assert.Equal(Dues, await cohort.DuesAsync(CohortSite.Neighbour));
        Assert.Empty(await cohort.DuesAsync(CohortSite.Colleague));
        Assert.All(await cohort.Site.RowsAsync<Enrolment>(), row => Assert.Equal((EnrolmentSource.Assigned, cohort.TermId), (row.Source, row.DueOrigin!.Value)));
        using var browser = await cohort.Site.SignedInAsync(CohortSite.Neighbour);
        Assert.Contains("12月15日", (await CohortSite.ReadAsync(browser, "/courses/iq-logical-thinking")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task JoiningAgain_AndFollowingAgain_LeavesNothingToDo(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        var before = await CountsAsync(cohort);

        await cohort.JoinAsync(CohortSite.Learner, CohortSite.Neighbour);
        await cohort.ChangeAsync(2, ("Form.Lecturer", "森 大地"));
        await cohort.SettleAsync(workers: 3);

        Assert.Equal(before, await CountsAsync(cohort));
        Assert.Equal((2, 10, 0, 4), (before.People, before.Enrolments, before.Events, before.Rules));
    }

    /// <summary>Many join at a time, and each is followed by a worker of its own.</summary>
    [Theory, BothDatabases]
    public async Task ManyWhoJoinAtOnce_AreEachEnrolledOnce(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider);
        await cohort.JoinAsync(
            CohortSite.Learner, CohortSite.Colleague, "wang@chuo.example", "watanabe@chuo.example", CohortSite.Neighbour, "sato@akiruno.example", "mori@academy.example");

        await cohort.Site.WorkOffAsync(workers: 3);

        Assert.Equal(7 * 5, await cohort.Site.CountAsync<Enrolment>());
        // A rule for sessions and one for the beginning, in each of three organisations.
        Assert.Equal(6, await cohort.Site.CountAsync<ReminderRule>());
    }

    /// <summary>The host learns what stands on a list of names, as of the day of joining, and nothing else.</summary>
    [Theory, BothDatabases]
    public async Task Participation_CopiesWhatTheHostSees_AndPassesOverWhoHasLeft(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider);
        await using (var db = cohort.Site.Db(DataScope.System("test")))
            await db.Set<StaffMember>().Where(row => row.Mail == CohortSite.Colleague).ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidUntil, new DateOnly(2026, 11, 24)), Stop);

        await cohort.JoinAsync(CohortSite.Learner, CohortSite.Colleague);

        var joined = Assert.Single(await cohort.Site.RowsAsync<Participation>());
        Assert.Equal(
            ("青木 美咲", "あおき みさき", "中央区", "情報政策課", CohortSite.Learner, cohort.HostId, new DateTime(2026, 11, 24, 3, 0, 0, DateTimeKind.Utc), null),
            (joined.Name, joined.Reading, joined.HomeName, joined.OfficeName, joined.Mail, joined.OrganisationId, joined.ConsentedAt, joined.EndedAt));
        Assert.Equal(
            (await cohort.Site.RowsAsync<StaffMember>()).Single(row => row.Id == joined.StaffMemberId).ReadingKey,
            joined.ReadingKey);
    }

    /// <summary>Of the courses: one has a date of HR's, one none, one is completed.</summary>
    [Theory, BothDatabases]
    public async Task DueDate_ThatHrHasSet_StaysAsItIs(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider);
        await cohort.Site.EnrolAsync(CohortSite.Learner, "2026-11-30", "iq-logical-thinking", LearningStatus.UnderWay);
        var undated = await cohort.Site.EnrolAsync(CohortSite.Learner, null, "bpr-how-to-run");
        await cohort.Site.EnrolAsync(CohortSite.Learner, null, "eq-plain-japanese", LearningStatus.Completed);
        string[] kept = ["bpr-how-to-run: 2027-01-05", "dq-security-everyday: 2027-03-23", "eq-plain-japanese: ", "iq-logical-thinking: 2026-11-30", "rpa-introduction: 2027-03-23"];

        await cohort.JoinAsync(CohortSite.Learner);
        await cohort.Site.WorkOffAsync();
        Assert.Equal(kept, await cohort.DuesAsync(CohortSite.Learner));
        Assert.Equal(undated.Id, Assert.Single(await cohort.Site.RowsAsync<ProgressEvent>()).EnrolmentId);

        await cohort.MoveAsync(1, "2026-12-16");
        await cohort.MoveAsync(4, "2027-03-04");
        await cohort.Site.WorkOffAsync();
        Assert.Equal(kept, await cohort.DuesAsync(CohortSite.Learner));
    }

    /// <summary>On both pages where HR sets dates: for many at once, and for one person.</summary>
    [Theory, BothDatabases]
    public async Task DueDate_ThatHrSetsAfterwards_FollowsTheTermNoMore(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        var site = cohort.Site;
        using var hr = await site.SignedInAsync(AssignVisit.Hr);
        var list = AssignVisit.List("100101");
        using var assigned = await hr.ConfirmAsync(await hr.PreviewAsync(list), list);
        var care = $"/courses/bpr-how-to-run/learners/{await site.StaffIdAsync(CohortSite.Learner)}/care";
        using var dated = await hr.SubmitAsync("/notices", $"{care}/due", new()
        {
            ["Form.Id"] = $"{Guid.CreateVersion7()}",
            ["Form.Due"] = "2026-12-18",
            ["Form.Removes"] = "false",
            ["Form.Reason"] = "研修の日程に合わせるため",
        });
        Assert.Equal($"{care}?done=due", dated.Headers.Location?.OriginalString);

        await cohort.MoveAsync(2, "2027-01-07");
        await cohort.MoveAsync(5, "2027-03-25");
        await site.WorkOffAsync();

        Assert.Equal(
            ["bpr-how-to-run: 2026-12-18", "dq-security-everyday: 2026-12-25", "eq-plain-japanese: 2027-03-02", "iq-logical-thinking: 2026-12-15", "rpa-introduction: 2027-03-25"],
            await cohort.DuesAsync(CohortSite.Learner));
    }

    /// <summary>A leave that is called off before it begins moves no date, and so is no decision about one.</summary>
    [Theory, BothDatabases]
    public async Task DueDate_ThatALeaveHasNotMoved_FollowsTheTermStill(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        using var hr = await cohort.Site.SignedInAsync(AssignVisit.Hr);
        await DecideAsync(hr, cohort, "pause", "2026-12-01");
        await DecideAsync(hr, cohort, "resume", "2026-11-24");

        await cohort.MoveAsync(2, "2027-01-07");
        await cohort.Site.WorkOffAsync();

        Assert.Contains("bpr-how-to-run: 2027-01-07", await cohort.DuesAsync(CohortSite.Learner));
    }

    /// <summary>Sends a form of HR about the learner's courses, and confirms what it shows.</summary>
    private static async Task DecideAsync(HttpClient hr, CohortSite cohort, string form, string day)
    {
        var address = $"/courses/bpr-how-to-run/learners/{await cohort.Site.StaffIdAsync(CohortSite.Learner)}/care/{form}";
        var fields = new Dictionary<string, string> { ["Form.Id"] = $"{Guid.CreateVersion7()}", ["Form.Day"] = day, ["Form.Reason"] = "休職の取りやめ" };
        using var shown = await hr.SubmitAsync("/notices", address, new(fields));
        foreach (var field in (await KeptPage.PageAsync(shown)).QuerySelectorAll("main input[name=Seen], main input[name^=Dues]"))
            fields[field.GetAttribute("name")!] = field.GetAttribute("value")!;
        using var decided = await hr.SubmitAsync("/notices", address, new(fields) { ["Confirm"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
    }

    private static async Task<(int People, int Enrolments, int Events, int Rules, int Reminders, int Notices, int Mails)> CountsAsync(CohortSite cohort)
    {
        var site = cohort.Site;
        return (await site.CountAsync<Participation>(), await site.CountAsync<Enrolment>(), await site.CountAsync<ProgressEvent>(), await site.CountAsync<ReminderRule>(),
            await site.CountAsync<Reminder>(), (await site.RowsAsync<Notice>()).Count(IsOfPeople), (await site.RowsAsync<OutgoingMail>()).Count(IsOfPeople));

        // HR hears that the term recruits when something of it is saved for the first time: the demonstration announces it without a word.
        static bool IsOfPeople(object told) => told is Notice { Kind: not "term.recruitment" } or OutgoingMail { Kind: not "term.recruitment" };
    }
}
