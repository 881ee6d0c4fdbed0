using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Learning;
using Academy.Domain.Reminders;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary>What stands in the plan, as things change.</summary>
public sealed class PlanTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Reminders_OfARule_AreThereOnceOnEachWay_HoweverOftenTheyArePlanned(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await site.RuleAsync();
        await site.EnrolAsync(ReminderSite.Learner, "2026-12-04");
        await site.EnrolAsync("learner@akiruno.example", "2026-12-04");

        await site.PlanAsync(workers: 3);
        await site.PlanAsync();

        var rows = await site.RemindersAsync();
        Assert.Equal([ReminderChannel.Site, ReminderChannel.Mail], rows.Select(row => row.Channel).Order());
        Assert.All(rows, row => Assert.Equal((ReminderState.Planned, ReminderSite.InTokyo("2026-12-01T09:00")), (row.State, row.DueAt)));
        Assert.Empty(await site.MailsAsync());
        Assert.Empty(await site.NoticesAsync());
    }

    /// <summary>Of each pair what is planned of it, over fourteen days from noon of the 24th.</summary>
    [Theory, BothDatabases]
    public async Task Reminders_AreMadeFourteenDaysAhead_AndNeverOfWhatIsPast(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await site.RuleAsync(rule => (rule.Days, rule.InBusinessDays, rule.OnSite) = (-1, false, false));
        await site.EnrolAsync(ReminderSite.Learner, "2026-11-25");
        await site.EnrolAsync(ReminderSite.Colleague, "2026-11-26");
        await site.EnrolAsync("hr@chuo.example", "2026-12-09");
        await site.EnrolAsync("wang@chuo.example", "2026-12-10");

        await site.PlanAsync();

        Assert.Equal([ReminderSite.InTokyo("2026-11-25T09:00"), ReminderSite.InTokyo("2026-12-08T09:00")], (await site.RemindersAsync()).Select(row => row.DueAt));
        await site.UntilAsync("2026-11-25T12:00");
        await site.PlanAsync();
        Assert.Equal(ReminderSite.InTokyo("2026-12-09T09:00"), (await site.RemindersAsync())[^1].DueAt);
    }

    [Theory, BothDatabases]
    public async Task Reminder_WhoseCauseGoes_IsCancelled_AndComesBackWithIt(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await site.RuleAsync(rule => rule.OnSite = false);
        var completed = await site.EnrolAsync(ReminderSite.Learner, "2026-12-04");
        var exempt = await site.EnrolAsync(ReminderSite.Colleague, "2026-12-04");
        var paused = await site.EnrolAsync("wang@chuo.example", "2026-12-04");
        await site.PlanAsync();
        Assert.All(await site.RemindersAsync(), row => Assert.Equal(ReminderState.Planned, row.State));

        await site.CompleteAsync(completed);
        await site.ChangeAsync(exempt, (row, _) => row.ExemptedAt = site.Clock.GetUtcNow().UtcDateTime);
        await site.ChangeAsync(paused, (row, _) => row.PausedFrom = new(2026, 12, 1));
        await site.PlanAsync();
        var rows = await site.RemindersAsync();
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal((ReminderState.Cancelled, ReminderEnd.Gone), (row.State, row.End)));

        await site.ChangeAsync(exempt, (row, _) => row.ExemptedAt = null);
        // On the day of the reminder the leave has not begun.
        await site.ChangeAsync(paused, (row, _) => row.PausedFrom = new(2026, 12, 2));
        await site.PlanAsync();
        rows = await site.RemindersAsync();
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.SubjectId == completed.Id ? (ReminderState.Cancelled, ReminderEnd.Gone) : (ReminderState.Planned, null), (row.State, row.End)));
    }

    [Theory, BothDatabases]
    public async Task DueDate_Moved_TakesItsReminderAlong(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await site.RuleAsync(rule => rule.OnSite = false);
        var enrolment = await site.EnrolAsync(ReminderSite.Learner, "2026-12-04");
        await site.PlanAsync();

        await site.ChangeAsync(enrolment, (row, _) => row.DueOn = new(2026, 12, 7));
        await site.PlanAsync();

        Assert.Equal(
            [(ReminderState.Cancelled, ReminderSite.InTokyo("2026-12-01T09:00")), (ReminderState.Planned, ReminderSite.InTokyo("2026-12-02T09:00"))],
            (await site.RemindersAsync()).Select(row => (row.State, row.DueAt)));
    }

    [Theory, BothDatabases]
    public async Task Rule_Changed_MovesItsReminders_AndTakenAwayItCancelsThem(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        var rule = await site.RuleAsync(rule => rule.OnSite = false);
        await site.EnrolAsync(ReminderSite.Learner, "2026-12-04");
        await site.PlanAsync();

        await site.ChangeAsync(rule, row => (row.Days, row.Minute) = (-2, 17 * 60));
        await site.PlanAsync();
        Assert.Equal((ReminderState.Planned, ReminderSite.InTokyo("2026-12-02T17:00")), Assert.Single((await site.RemindersAsync()).Select(row => (row.State, row.DueAt))));

        await site.ChangeAsync(rule, row => row.IsActive = false);
        await site.PlanAsync();
        Assert.Equal((ReminderState.Cancelled, ReminderEnd.Gone), Assert.Single((await site.RemindersAsync()).Select(row => (row.State, row.End))));

        await site.ChangeAsync(rule, row => row.IsActive = true);
        await site.PlanAsync();
        Assert.Equal(ReminderState.Planned, Assert.Single(await site.RemindersAsync()).State);
        await site.ChangeAsync(rule, row => row.DeletedAt = site.Clock.GetUtcNow().UtcDateTime);
        await site.PlanAsync();
        Assert.Equal(ReminderState.Cancelled, Assert.Single(await site.RemindersAsync()).State);
    }

    [Theory, BothDatabases]
    public async Task Audience_OfARule_IsWhomItReminds(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await using var db = site.Db(DataScope.System("test"));
        var office = await db.Set<DepartmentVersion>().Where(row => row.Name == "区民部").Select(row => row.DepartmentId).SingleAsync(Stop);
        var rules = new[]
        {
            await site.RuleAsync(rule => (rule.OnSite, rule.DepartmentId) = (false, office)),
            await site.RuleAsync(rule => (rule.OnSite, rule.Rank) = (false, "主任")),
            await site.RuleAsync(rule => (rule.OnSite, rule.OnlyNotBegun) = (false, true)),
        };
        // In 区民部: 伊藤. Of the rank 主任: 佐々木. Not begun: these two.
        await site.EnrolAsync(ReminderSite.Learner, "2026-12-04", status: LearningStatus.UnderWay);
        var (ito, sasaki) = (await site.EnrolAsync(ReminderSite.Colleague, "2026-12-04"), await site.EnrolAsync("hr@chuo.example", "2026-12-04"));
        var other = await site.RuleAsync(rule => (rule.OnSite, rule.TopicId) = (false, sasaki.CourseId));
        var elsewhere = await site.EnrolAsync("hr@chuo.example", "2026-12-04", ReminderSite.OtherCourse, LearningStatus.UnderWay);

        await site.PlanAsync();

        var rows = (await site.RemindersAsync()).ToLookup(row => row.RuleId, row => row.SubjectId);
        Assert.Equal([ito.Id], rows[rules[0].Id]);
        Assert.Equal([.. new[] { sasaki.Id, elsewhere.Id }.Order()], rows[rules[1].Id].Order());
        Assert.Equal([.. new[] { ito.Id, sasaki.Id }.Order()], rows[rules[2].Id].Order());
        Assert.Equal((3, false), (rows[other.Id].Count(), rows[other.Id].Contains(elsewhere.Id)));
    }

    [Theory, BothDatabases]
    public async Task Inactivity_IsReckonedFromWhatTheLearnerDidLast(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        var enrolment = await site.EnrolAsync(ReminderSite.Learner, due: null);
        await site.RuleAsync(rule => (rule.Days, rule.InBusinessDays, rule.OnSite) = (10, false, false), ReminderCauses.Inactivity);
        await site.PlanAsync();
        Assert.Equal(ReminderSite.InTokyo("2026-12-04T09:00"), Assert.Single(await site.RemindersAsync()).DueAt);

        await site.UntilAsync("2026-11-30T15:00");
        await site.LearnAsync(enrolment);
        await site.PlanAsync();

        Assert.Equal(
            [(ReminderState.Cancelled, ReminderSite.InTokyo("2026-12-04T09:00")), (ReminderState.Planned, ReminderSite.InTokyo("2026-12-10T09:00"))],
            (await site.RemindersAsync()).Select(row => (row.State, row.DueAt)));
    }

    /// <summary>Business days of a year whose holidays nobody has announced are the days that are no weekend.</summary>
    [Theory, BothDatabases]
    public async Task Reminders_BeyondTheKnownHolidays_AreMadeAllTheSame(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        site.Clock.Set(ReminderSite.InTokyo("2028-03-01T12:00"));
        await site.RuleAsync(rule => rule.OnSite = false);
        await site.EnrolAsync(ReminderSite.Learner, "2028-03-13");

        await site.PlanAsync();

        Assert.Equal(ReminderSite.InTokyo("2028-03-08T09:00"), Assert.Single(await site.RemindersAsync()).DueAt);
    }
}
