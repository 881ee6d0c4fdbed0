using System.Diagnostics;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Reminders;
using Academy.Integration.Tests.Reporting;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary>What planning and reporting cost in a large organisation. Not part of a run: it is asked for by name, with <c>-explicit only</c>.</summary>
public sealed class ReminderLoad
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory(Explicit = true), BothDatabases]
    public async Task Plan_of_a_hundred_thousand_reminders(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await RandomSite.AddAsync(site, seed: 1, 100, 30_000);
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<Enrolment>().Where(row => row.OrganisationId == rows.OrganisationId).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.DueOn, new DateOnly(2026, 12, 4)).SetProperty(row => row.PausedFrom, (DateOnly?)null).SetProperty(row => row.ExemptedAt, (DateTime?)null), Stop);
        await site.RuleAsync(rule => (rule.OnSite, rule.ByMail) = (true, true), organisation: rows.OrganisationId);
        await site.WorkOffAsync();

        await TimeAsync(site, "planned", () => site.PlanAsync());
        await TimeAsync(site, "planned again, nothing changed", () => site.PlanAsync());
        await db.Set<LearningFact>().Where(row => row.OrganisationId == rows.OrganisationId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, Domain.Learning.LearningStatus.Completed), Stop);
        await TimeAsync(site, "all cancelled", () => site.PlanAsync());
    }

    [Theory(Explicit = true), BothDatabases]
    public async Task Reports_to_a_thousand_superiors_of_whom_all_are_overdue(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await RandomSite.AddAsync(site, seed: 1, 300, 30_000);
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<Enrolment>().Where(row => row.OrganisationId == rows.OrganisationId).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.DueOn, new DateOnly(2026, 11, 20)).SetProperty(row => row.PausedFrom, (DateOnly?)null).SetProperty(row => row.ExemptedAt, (DateTime?)null), Stop);
        var heads = rows.Postings.Where(posting => posting.ValidUntil is null).Take(1_000).Select(posting => posting.Id).ToList();
        await db.Set<Posting>().Where(row => heads.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Rank, "課長"), Stop);
        await site.ChooseSuperiorsAsync("990001", "課長");
        await site.RuleAsync(rule => (rule.Days, rule.InBusinessDays, rule.OnSite, rule.ByMail) = (0, false, true, false), ReminderCauses.Section, rows.OrganisationId);
        await site.WorkOffAsync();

        await TimeAsync(site, "planned", () => site.PlanAsync());
        await TimeAsync(site, "told", () => site.UntilAsync("2026-11-30T09:00"));
    }

    private static async Task TimeAsync(TestSite site, string what, Func<Task> work)
    {
        GC.Collect();
        var (before, most) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        using var watch = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(false)), null, 0, 20);
        var first = Stopwatch.GetTimestamp();
        await work();
        var took = Stopwatch.GetElapsedTime(first);
        var (planned, told) = (await site.CountAsync<Reminder>(row => row.State == ReminderState.Planned), await site.CountAsync<Reminder>(row => row.State == ReminderState.Told));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{site.Database.Provider}: {what} in {took.TotalSeconds:F1} s, {planned} planned, {told} told, heap {before / 1_000_000} MB before and at most {most / 1_000_000} MB");
    }
}
