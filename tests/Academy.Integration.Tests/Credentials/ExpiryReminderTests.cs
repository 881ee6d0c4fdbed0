using Academy.Data.Credentials;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Credentials;
using Academy.Domain.Notices;
using Academy.Domain.Reminders;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Credentials;

/// <summary>People are reminded that their certificates end: those issued on 24 November are valid until 23 December.</summary>
public sealed class ExpiryReminderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Holder_OfACertificateThatEnds_IsToldOnce(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await RuleAsync(site, -20);
        var certificate = await site.IssueAsync(slug: "ending", validMonths: 1);
        await site.IssueAsync(slug: "endless");
        await site.IssueAsync("learner@akiruno.example", "elsewhere", validMonths: 1);

        await site.PlanAsync();
        Assert.Equal([ReminderChannel.Site, ReminderChannel.Mail], (await site.RemindersAsync()).Select(row => row.Channel).Order());
        Assert.All(await site.RemindersAsync(), row => Assert.Equal(
            (certificate.Id, certificate.StaffMemberId, new DateOnly(2026, 12, 23), ReminderSite.InTokyo("2026-12-03T09:00")), (row.SubjectId, row.StaffMemberId, row.Day, row.DueAt)));
        await site.UntilAsync("2026-12-03T09:00");
        await site.PlanAsync();
        await site.UntilAsync("2026-12-04T09:00");

        var notice = Assert.Single(await site.NoticesAsync());
        var told = Assert.IsType<ReminderNotice>(NoticeJson.Read(notice.Kind, notice.Payload));
        Assert.Equal(("「コースending」は令和8年12月23日(水)まで、あと20日です", "/courses/ending"), (told.Subject.Ja, told.Path));
        Assert.Single(await site.MailsAsync());
        Assert.All(await site.RemindersAsync(), row => Assert.Equal(ReminderState.Told, row.State));
    }

    [Theory, BothDatabases]
    public async Task Reminder_OfACertificateThatIsRevoked_IsCancelled_AndComesBackWithIt(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await RuleAsync(site, -20, rule => rule.ByMail = false);
        var certificate = await site.IssueAsync(validMonths: 1);
        await site.PlanAsync();
        var hr = await RegisterVisit.ComeAsync(site, certificate);

        await hr.DoAsync(CertificateDeed.Revoke, 1);
        await site.PlanAsync();
        Assert.Equal((ReminderState.Cancelled, ReminderEnd.Gone), Assert.Single((await site.RemindersAsync()).Select(row => (row.State, row.End))));
        await hr.DoAsync(CertificateDeed.Replace, 2);
        await site.PlanAsync();
        Assert.Equal(ReminderState.Planned, Assert.Single(await site.RemindersAsync()).State);

        // Too late for another plan.
        site.Clock.Set(ReminderSite.InTokyo("2026-12-03T08:59"));
        await (await RegisterVisit.ComeAsync(site, certificate)).DoAsync(CertificateDeed.Revoke, 3);
        await site.UntilAsync("2026-12-03T09:00");
        Assert.Equal((ReminderState.Cancelled, ReminderEnd.Gone), Assert.Single((await site.RemindersAsync()).Select(row => (row.State, row.End))));
        Assert.Empty(await site.NoticesAsync());
    }

    /// <summary>Neither before nor after its end; and when the newer one is revoked, the older one counts again.</summary>
    [Theory, BothDatabases]
    public async Task Reminder_OfACourseThatWasTakenAgain_IsCancelled(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await RuleAsync(site, -20, rule => rule.ByMail = false);
        await RuleAsync(site, -27, rule => rule.ByMail = false);
        var first = await site.IssueAsync(slug: "again", validMonths: 1);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.IssueAsync(slug: "other", validMonths: 24);
        await site.PlanAsync();
        Assert.Equal([ReminderSite.InTokyo("2026-11-26T09:00"), ReminderSite.InTokyo("2026-12-03T09:00")], (await site.RemindersAsync()).Select(row => row.DueAt));
        site.Clock.Set(ReminderSite.InTokyo("2026-11-25T12:00"));

        var second = await TakeAgainAsync(site, first);
        await site.PlanAsync();

        Assert.Equal(new DateOnly(2026, 12, 24), second.ValidUntil);
        Assert.Equal(
            [
                (first.Id, ReminderState.Cancelled, ReminderSite.InTokyo("2026-11-26T09:00")), (second.Id, ReminderState.Planned, ReminderSite.InTokyo("2026-11-27T09:00")),
                (first.Id, ReminderState.Cancelled, ReminderSite.InTokyo("2026-12-03T09:00")), (second.Id, ReminderState.Planned, ReminderSite.InTokyo("2026-12-04T09:00")),
            ],
            (await site.RemindersAsync()).Select(row => (row.SubjectId, row.State, row.DueAt)));
        await (await RegisterVisit.ComeAsync(site, second)).DoAsync(CertificateDeed.Revoke, 1);
        await site.PlanAsync();
        Assert.Equal([first.Id, first.Id], (await site.RemindersAsync()).Where(row => row.State == ReminderState.Planned).Select(row => row.SubjectId));
    }

    [Theory, BothDatabases]
    public async Task Reminder_OfADayOfCompletionThatWasPutRight_IsAnotherOne(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await RuleAsync(site, 1, rule => rule.ByMail = false);
        var certificate = await site.IssueAsync(day: "2026-10-26", validMonths: 1);
        await site.PlanAsync();
        Assert.Equal(ReminderSite.InTokyo("2026-11-26T09:00"), Assert.Single(await site.RemindersAsync()).DueAt);

        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<LearningFact>().ExecuteUpdateAsync(set => set.SetProperty(row => row.CompletedOn, new DateOnly(2026, 10, 27)), Stop);
        using var corrected = await (await RegisterVisit.ComeAsync(site, certificate)).ConfirmAsync(RegisterVisit.CorrectForm(1, fromRegister: true));
        await site.PlanAsync();

        Assert.Equal(
            [(ReminderState.Cancelled, ReminderSite.InTokyo("2026-11-26T09:00")), (ReminderState.Planned, ReminderSite.InTokyo("2026-11-27T09:00"))],
            (await site.RemindersAsync()).Select(row => (row.State, row.DueAt)));
    }

    /// <summary>As HR sees it: the preset, the rule, the words for one person, a day of it, and what was told.</summary>
    [Theory, BothDatabases]
    public async Task Rule_OfThePreset_IsWrittenRehearsedAndLogged(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await site.IssueAsync(slug: "ending", validMonths: 2);
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        Assert.Contains("修了証書の有効期限の前に知らせる", (await hr.ShownAsync(RuleSite.Page)).Body!.TextContent, StringComparison.Ordinal);
        var form = await hr.ShownAsync($"{RuleSite.Page}/new?preset=certificate-expiry");
        Assert.Null(form.QuerySelector("[name='Form.OnlyNotBegun']"));
        Assert.NotNull(form.QuerySelector("[name='Form.Side']"));
        Assert.Contains("修了証書の有効期限修了証書が有効な最後の日です。", form.QuerySelector("dl.facts dd")!.Squeezed(), StringComparison.Ordinal);

        var rule = await site.AddRuleAsync(hr, "certificate-expiry", ("OnlyNotBegun", "true"));
        Assert.Equal((ReminderCauses.Expiry, -30, false, 9 * 60, false), (rule.Cause, rule.Days, rule.InBusinessDays, rule.Minute, rule.OnlyNotBegun));
        Assert.Contains("証書の有効期限の30日前 9:00", (await hr.ShownAsync(RuleSite.Page)).QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        using var answer = await hr.TypeAsync($"{RuleSite.Page}/{rule.Id}", "Preview", ("Number", "100101"));
        var shown = (await RemindedSite.ReadAsync(answer)).QuerySelector("#preview [role=status]")!;
        Assert.Contains("青木 美咲さんに令和8年12月24日(木)に届く文面です。", shown.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["「コースending」の修了証書の有効期限は令和9年1月23日(土)です", "Your certificate of “コースending” is valid until 23 Jan 2027 (Sat)"],
            shown.QuerySelectorAll(".letter b").Select(subject => subject.TextContent));

        var rehearsed = RemindedSite.TableOf(await hr.DocumentAsync($"{RemindedSite.Rehearsal}?on=2026-12-24"));
        Assert.Equal(["サイト内のお知らせ", "メール"], rehearsed.Select(row => row[2]));
        Assert.All(rehearsed, row => Assert.Equal("証書の有効期限 1月23日(土)の30日前", row[4]));
        site.Clock.Set(ReminderSite.InTokyo("2026-12-20T12:00"));
        await site.PlanAsync();
        using var later = await site.SignedInAsync(RuleSite.Hr);
        Assert.All(RemindedSite.TableOf(await later.DocumentAsync(RemindedSite.Log)), row => Assert.StartsWith("コースending", row[3], StringComparison.Ordinal));
    }

    /// <summary>About certificates, at nine.</summary>
    private static Task<ReminderRule> RuleAsync(TestSite site, int days, Action<ReminderRule>? change = null) => site.RuleAsync(
        rule =>
        {
            (rule.Days, rule.InBusinessDays, rule.Subject) = (days, false, "「{件名}」は{日付}まで、あと{日数}日です");
            change?.Invoke(rule);
        },
        ReminderCauses.Expiry);

    /// <summary>The holder completes the same course once more, and gets another certificate.</summary>
    private static async Task<Certificate> TakeAgainAsync(TestSite site, Certificate certificate)
    {
        await using var db = site.Db(DataScope.System("test"));
        var member = await db.Set<StaffMember>().SingleAsync(row => row.Id == certificate.StaffMemberId, Stop);
        var enrolment = await site.EnrolAsync(member, due: null, "again", cycle: 2026);
        await site.CompleteAsync(enrolment, "2026-11-25");
        await site.WorkOffAsync();
        return (await site.CertificatesAsync()).Single(row => row.EnrolmentId == enrolment.Id);
    }
}
