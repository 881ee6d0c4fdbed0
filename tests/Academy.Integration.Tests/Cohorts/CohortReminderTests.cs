using System.Net;
using Academy.Data.Notifications;
using Academy.Domain.Reminders;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts;

/// <summary>Participants are reminded of sessions, and of the beginning, by rules of the host.</summary>
public sealed class CohortReminderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Beginning_IsRemindedOfSevenBusinessDaysBefore_Once(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        await cohort.Site.WishAsync(CohortSite.Neighbour, ReminderMail.Each, "en");
        await cohort.Site.UntilAsync("2026-12-04T08:59");
        Assert.Empty(await cohort.Site.NoticesAsync());

        await cohort.Site.UntilAsync("2026-12-04T09:00", workers: 3);
        await cohort.Site.PlanAsync(workers: 3);

        Assert.Equal(2, (await cohort.Site.NoticesAsync()).Count);
        var mails = (await cohort.Site.MailsAsync()).OrderBy(mail => mail.Address).ToList();
        Assert.Equal([CohortSite.Neighbour, CohortSite.Learner], mails.Select(mail => mail.Address));
        Assert.Equal("Study cohort, term 3 starts on 15 Dec 2026 (Tue)", mails[0].Subject);
        Assert.StartsWith(
            "Dear 秋川 陽菜,\n\nthe first session of Study cohort, term 3 is on 15 Dec 2026 (Tue).\nPlease look up the dates and the preparation on its page.\n\n", mails[0].Text, StringComparison.Ordinal);
        Assert.Equal("勉強会 第3期は令和8年12月15日(火)に始まります", mails[1].Subject);
        Assert.StartsWith(
            "青木 美咲さん\n\n勉強会 第3期の第1回は令和8年12月15日(火)です。\n日程と事前の準備を、勉強会のページで確認してください。\n\n詳しく見る\n", mails[1].Text, StringComparison.Ordinal);
        Assert.All(mails, mail => Assert.Contains(cohort.Page, mail.Text, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.DoesNotContain('{', mail.Text + mail.Html));
    }

    [Theory, BothDatabases]
    public async Task EachSession_IsRemindedOfThreeBusinessDaysBefore_Once(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        await cohort.Site.WishAsync(CohortSite.Neighbour, ReminderMail.Each, "en");
        await PassAsync(cohort, "2026-12-01T12:00", "2026-12-04T09:00", "2026-12-10T09:00", "2026-12-22T12:00");

        // Three business days before Tuesday, 5 January, with the turn of the year between.
        await cohort.Site.UntilAsync("2026-12-25T08:59");
        var before = (await cohort.Site.MailsAsync()).Count;
        await PassAsync(cohort, "2026-12-25T09:00", "2026-12-25T12:00");

        var mails = (await cohort.Site.MailsAsync()).ToList();
        Assert.Equal(6, mails.Count);
        Assert.Equal(before, mails.Count - 2);
        Assert.Equal(
            [
                "Study cohort, term 3 starts on 15 Dec 2026 (Tue)",
                "Study cohort, term 3, session 1: What others have done, and the four Qs is on 15 Dec 2026 (Tue)",
                "Study cohort, term 3, session 2: Drawing the work: present flows in BPMN is on 5 Jan 2027 (Tue)",
            ],
            mails.Where(mail => mail.Address == CohortSite.Neighbour).Select(mail => mail.Subject));
        var own = mails.Where(mail => mail.Address == CohortSite.Learner).ToList();
        Assert.Equal("勉強会 第3期 第1回「先行自治体の事例と4つのQ」は令和8年12月15日(火)です", own[1].Subject);
        Assert.StartsWith(
            "青木 美咲さん\n\n勉強会 第3期 第1回「先行自治体の事例と4つのQ」は令和8年12月15日(火)です。\n時間と会場、事前の準備を、勉強会のページで確認してください。\n\n詳しく見る\n", own[1].Text, StringComparison.Ordinal);
        Assert.All(mails, mail => Assert.DoesNotContain('{', mail.Text + mail.Html));
    }

    [Theory, BothDatabases]
    public async Task Reminders_OfWhoHasLeft_AreCancelled(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        await cohort.EndAsync(CohortSite.Learner);
        await cohort.Site.PlanAsync();

        var gone = await cohort.Site.StaffIdAsync(CohortSite.Learner);
        Assert.All(await cohort.Site.RemindersAsync(), row => Assert.Equal(row.StaffMemberId == gone ? ReminderState.Cancelled : ReminderState.Planned, row.State));
        await cohort.Site.UntilAsync("2026-12-04T09:00");
        Assert.Equal([CohortSite.Neighbour], (await cohort.Site.MailsAsync()).Select(mail => mail.Address));
    }

    /// <summary>Left since the plan was made: the last look is taken when it is told.</summary>
    [Theory, BothDatabases]
    public async Task Reminder_OfWhoLeftSinceThePlan_IsNotTold(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        await cohort.EndAsync(CohortSite.Learner);

        await cohort.Site.UntilAsync("2026-12-04T09:00");

        Assert.Empty(await cohort.Site.MailsAsync());
        Assert.All(await cohort.Site.RemindersAsync(), row => Assert.Equal((ReminderState.Cancelled, ReminderEnd.Gone), (row.State, row.End)));
    }

    /// <summary>The rules of HR remind of courses, and those of the host of its own sessions alone.</summary>
    [Theory, BothDatabases]
    public async Task HostsRule_IsNoRuleForWhatHrRemindsOf_NorTheOtherWayRound(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        await cohort.Site.AddRuleAsync("すべての勉強会", -6, cause: ReminderCauses.Session);
        await cohort.Site.PlanAsync();

        Assert.Equal(2, (await cohort.Site.RemindersAsync()).Count);
        Assert.All(await cohort.Site.RemindersAsync(), row => Assert.Equal(ReminderSite.InTokyo("2026-12-04T09:00"), row.DueAt));
    }

    [Theory, BothDatabases]
    public async Task Rules_ThatTheHostChanges_AreThoseOfTheHomeOrganisationToo(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        await SetAsync(cohort, sessionDays: "1", startDays: "");
        await cohort.SettleAsync();
        await PassAsync(cohort, "2026-12-04T09:00", "2026-12-10T12:00");

        Assert.Equal(
            [("2026-12-04T09:00", ReminderState.Cancelled), ("2026-12-04T09:00", ReminderState.Cancelled), ("2026-12-14T09:00", ReminderState.Planned), ("2026-12-14T09:00", ReminderState.Planned)],
            (await cohort.Site.RemindersAsync()).Select(row => ($"{row.DueAt.AddHours(9):yyyy-MM-ddTHH:mm}", row.State)));
        using var hr = await cohort.Site.SignedInAsync(RuleSite.Hr);
        Assert.Equal("開催日の1開庁日前 9:00", Assert.Single(RemindedSite.TableOf(await hr.DocumentAsync(RuleSite.Page)))[1]);
    }

    [Theory, BothDatabases]
    public async Task HostsRules_AreReadByHr_AndChangedByNobodyThere(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        using var hr = await cohort.Site.SignedInAsync(RuleSite.Hr);
        var own = await cohort.Site.AddRuleAsync(hr, "due-soon");

        var listed = RemindedSite.TableOf(await hr.DocumentAsync(RuleSite.Page)).Where(row => row[0] == "勉強会 第3期").OrderBy(row => row[1], StringComparer.Ordinal).ToList();
        Assert.Equal(
            [
                ["勉強会 第3期", "第1回の7開庁日前 9:00", "参加者", "サイトのお知らせ・メール", "有効", "2件", "勉強会の主催者が決めたルールです。"],
                ["勉強会 第3期", "開催日の3開庁日前 9:00", "参加者", "サイトのお知らせ・メール", "有効", "0件", "勉強会の主催者が決めたルールです。"],
            ],
            listed);
        var form = await hr.FieldsAsync($"{RuleSite.Page}/{own.Id}");
        foreach (var rule in (await cohort.Site.RowsAsync<ReminderRule>()).Where(rule => rule.Origin is not null))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync($"{RuleSite.Page}/{rule.Id}", Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await hr.SubmitAsync(RuleSite.Page, $"{RuleSite.Page}/{rule.Id}", new(form))).StatusCode);
            foreach (var handler in new[] { "Stop", "Start", "Delete" })
                Assert.Equal(HttpStatusCode.NotFound, (await hr.DoAsync(handler, rule.Id)).StatusCode);
        }

        Assert.All((await cohort.Site.RowsAsync<ReminderRule>()).Where(rule => rule.Origin is not null), rule => Assert.Equal((true, null, "勉強会 第3期"), (rule.IsActive, rule.DeletedAt, rule.Name)));
    }

    /// <summary>Has the reminders planned and told at some hours.</summary>
    private static async Task PassAsync(CohortSite cohort, params string[] hours)
    {
        foreach (var hour in hours)
        {
            await cohort.Site.UntilAsync(hour);
            await cohort.Site.PlanAsync();
        }
    }

    private static async Task SetAsync(CohortSite cohort, string sessionDays, string startDays)
    {
        var (path, secretariat) = ($"{cohort.Desk}/settings", await cohort.SecretariatAsync());
        var fields = CohortSite.Fields(await CohortSite.ReadAsync(secretariat, path));
        fields.RemoveAll(field => field.Key is "Form.SessionDays" or "Form.StartDays");
        using var answer = await secretariat.PostAsync(path, new FormUrlEncodedContent([.. fields, new("Form.SessionDays", sessionDays), new("Form.StartDays", startDays)]), Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
