using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Integration.Tests.Learning;
using Academy.Integration.Tests.Operations;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Notifications.Services.Reminders;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary>What people are told when the time has come.</summary>
public sealed class TellTests
{
    private const string Time = "2026-12-01T09:00";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Reminder_AtItsTime_IsToldOnceOnEachWay(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await site.RuleAsync();
        await site.EnrolAsync(ReminderSite.Learner, "2026-12-04");
        await site.PlanAsync();
        await site.UntilAsync("2026-12-01T08:59");
        Assert.Empty(await site.MailsAsync());

        await site.UntilAsync(Time, workers: 3);
        await site.PlanAsync(workers: 3);
        await site.UntilAsync("2026-12-02T09:00");

        var mail = Assert.Single(await site.MailsAsync());
        Assert.Equal(("「BPRの回し方:5つの手順」の期限が近づいています", ReminderSite.Learner, "青木 美咲", MailState.Sent), (mail.Subject, mail.Address, mail.Name, mail.State));
        Assert.StartsWith("青木 美咲さん\n\n期限は令和8年12月4日(金)です。あと3日です。\n\n詳しく見る\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/courses/bpr-how-to-run\n", mail.Text, StringComparison.Ordinal);
        var learner = await site.SignedInAsync(ReminderSite.Learner);
        var page = await learner.GetStringAsync("/notices", Stop);
        Assert.Contains("「BPRの回し方:5つの手順」の期限が近づいています", page, StringComparison.Ordinal);
        Assert.Single(await site.NoticesAsync());
        Assert.All(await site.RemindersAsync(), row => Assert.Equal((ReminderState.Told, null), (row.State, row.End)));
        Assert.Equal([mail.Id, null], (await site.RemindersAsync()).Select(row => row.MailId).OrderDescending());
    }

    /// <summary>Nobody planned anew in between: the last look is taken when it is told.</summary>
    [Theory, BothDatabases]
    public async Task Reminder_WhoseCauseWentSinceThePlan_IsNotTold(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await site.RuleAsync();
        var completed = await site.EnrolAsync(ReminderSite.Learner, "2026-12-04");
        var moved = await site.EnrolAsync(ReminderSite.Colleague, "2026-12-04");
        var paused = await site.EnrolAsync("wang@chuo.example", "2026-12-04");
        await site.EnrolAsync("yoshino@chuo.example", "2026-12-04");
        await site.PlanAsync();
        await site.CompleteAsync(completed);
        await site.ChangeAsync(moved, (row, _) => row.DueOn = new(2026, 12, 25));
        await site.ChangeAsync(paused, (row, _) => row.PausedFrom = new(2026, 11, 30));
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<StaffMember>().Where(row => row.Mail == "yoshino@chuo.example").ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidUntil, new DateOnly(2026, 12, 1)), Stop);

        await site.UntilAsync(Time);

        Assert.Empty(await site.MailsAsync());
        Assert.Empty(await site.NoticesAsync());
        var rows = await site.RemindersAsync();
        Assert.Equal(8, rows.Count);
        Assert.All(rows, row => Assert.Equal((ReminderState.Cancelled, ReminderEnd.Gone), (row.State, row.End)));
    }

    [Theory, BothDatabases]
    public async Task Organisation_ThatIsSilenced_TellsNothing_AndNothingLater(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await site.RuleAsync();
        await site.EnrolAsync(ReminderSite.Learner, "2026-12-04");
        await site.PlanAsync();
        await SilenceAsync(site, site.Clock.GetUtcNow().UtcDateTime);
        await site.UntilAsync(Time);

        await SilenceAsync(site, null);
        await site.PlanAsync();
        await site.UntilAsync("2026-12-03T09:00");

        Assert.Empty(await site.MailsAsync());
        Assert.Empty(await site.NoticesAsync());
        Assert.All(await site.RemindersAsync(), row => Assert.Equal((ReminderState.Cancelled, ReminderEnd.Silenced), (row.State, row.End)));
    }

    [Theory, BothDatabases]
    public async Task Reminders_OfOnePersonAtTheSameTime_ComeInOneMail(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await site.RuleAsync();
        await site.EnrolAsync(ReminderSite.Learner, "2026-12-04");
        await site.EnrolAsync(ReminderSite.Learner, "2026-12-04", ReminderSite.OtherCourse);
        await site.PlanAsync();

        await site.UntilAsync(Time);

        var mail = Assert.Single(await site.MailsAsync());
        Assert.Equal("お知らせが2件あります", mail.Subject);
        Assert.Contains("■ 「BPRの回し方:5つの手順」の期限が近づいています", mail.Text, StringComparison.Ordinal);
        Assert.Equal(2, mail.Text.Split("■ ").Length - 1);
        Assert.Equal(2, (await site.NoticesAsync()).Count);
        Assert.All((await site.RemindersAsync()).Where(row => row.Channel is ReminderChannel.Mail), row => Assert.Equal(mail.Id, row.MailId));
    }

    [Theory, BothDatabases]
    public async Task Person_GetsMailAsTheyWantIt(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await site.RuleAsync();
        await site.RuleAsync(rule => rule.Minute = 15 * 60);
        foreach (var mail in new[] { ReminderSite.Learner, ReminderSite.Colleague, "wang@chuo.example" })
            await site.EnrolAsync(mail, "2026-12-04");
        await site.WishAsync(ReminderSite.Colleague, ReminderMail.Daily);
        await site.WishAsync("wang@chuo.example", ReminderMail.Never);
        await site.PlanAsync();
        // Decided after the plan.
        await site.WishAsync(ReminderSite.Learner, ReminderMail.Each, "en");

        await site.UntilAsync("2026-12-01T08:30");
        Assert.Equal((ReminderSite.Colleague, "お知らせが2件あります"), Assert.Single((await site.MailsAsync()).Select(mail => (mail.Address, mail.Subject))));
        await site.UntilAsync(Time);
        await site.UntilAsync("2026-12-01T15:00");
        var later = (await site.MailsAsync()).Skip(1).ToList();
        Assert.Equal([ReminderSite.Learner, ReminderSite.Learner], later.Select(mail => mail.Address));
        Assert.All(later, mail => Assert.StartsWith("Dear 青木 美咲,\n\nit is due on 4 Dec 2026 (Fri), in 3 days.", mail.Text, StringComparison.Ordinal));
        await site.UntilAsync("2026-12-02T08:30");

        Assert.Equal(3, (await site.MailsAsync()).Count);
        Assert.Equal(6, (await site.NoticesAsync()).Count);
    }

    [Theory, BothDatabases]
    public async Task Person_WithoutAddress_OrWithoutTheWishSinceThePlan_GetsNoMail(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await site.RuleAsync();
        await using var db = site.Db(DataScope.System("test"));
        await site.EnrolAsync(await db.Set<StaffMember>().SingleAsync(row => row.EmployeeNumber == "100110", Stop), "2026-12-04");
        var unwilling = await site.EnrolAsync(ReminderSite.Learner, "2026-12-04");
        await site.PlanAsync();
        await site.WishAsync(ReminderSite.Learner, ReminderMail.Never);

        await site.UntilAsync(Time);

        Assert.Empty(await site.MailsAsync());
        Assert.Equal(2, (await site.NoticesAsync()).Count);
        Assert.All((await site.RemindersAsync()).Where(row => row.Channel is ReminderChannel.Mail), row => Assert.Equal(
            (ReminderState.Cancelled, row.SubjectId == unwilling.Id ? ReminderEnd.Unwanted : ReminderEnd.NoAddress), (row.State, row.End)));
    }

    /// <summary>More than are told at a time, by several workers, some of whom come for the second time.</summary>
    [Theory, BothDatabases]
    public async Task Reminders_OfMany_AreToldOnceEach(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await site.RuleAsync(rule => rule.ByMail = false);
        await site.RuleAsync(rule => (rule.ByMail, rule.Minute) = (false, 10 * 60));
        await using (var db = site.Db(DataScope.System("test")))
        {
            var chuo = await db.Set<Organisation>().SingleAsync(row => row.Code == "131024", Stop);
            var office = await db.Set<Department>().FirstAsync(row => row.OrganisationId == chuo.Id, Stop);
            var people = Enumerable.Range(1, 230).Select(number => db.AddStaff(chuo.Id, number, office.Id)).ToList();
            await db.SaveChangesAsync(Stop);
            foreach (var member in people)
                await site.EnrolAsync(member, "2026-12-04");
        }

        await site.PlanAsync();
        // The site was away at nine.
        await site.UntilAsync("2026-12-01T10:30", workers: 3);

        var notices = await site.NoticesAsync();
        Assert.Equal(460, notices.Count);
        Assert.All(notices.CountBy(notice => notice.StaffMemberId), person => Assert.Equal(2, person.Value));
        Assert.All(await site.RemindersAsync(), row => Assert.Equal(ReminderState.Told, row.State));
    }

    [Theory, BothDatabases]
    public async Task Reminders_LongPast_AreForgotten(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await site.RuleAsync(rule => rule.OnSite = false);
        await site.EnrolAsync(ReminderSite.Learner, "2026-12-04");
        var later = await site.EnrolAsync(ReminderSite.Colleague, "2027-06-01");
        await site.PlanAsync();
        await site.UntilAsync(Time);
        await site.UntilAsync("2027-05-20T12:00");
        await site.PlanAsync();
        await site.AskOfNobodyAsync(OldReminders.Schedule.Kind, "early");
        await site.WorkOffAsync();
        Assert.Equal(2, (await site.RemindersAsync()).Count);

        await site.UntilAsync("2027-05-31T12:00");
        await site.AskOfNobodyAsync(OldReminders.Schedule.Kind, "late");
        await site.WorkOffAsync();

        Assert.Equal(later.Id, Assert.Single(await site.RemindersAsync()).SubjectId);
    }

    private static async Task SilenceAsync(TestSite site, DateTime? at)
    {
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<ReminderSettings>().ExecuteUpdateAsync(set => set.SetProperty(row => row.SilencedAt, at), Stop);
    }
}
