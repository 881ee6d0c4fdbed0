using System.Diagnostics;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Integration.Tests.Reporting;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary>What planning costs in a large organisation. Not part of a run: it is asked for by name, with <c>-explicit only</c>.</summary>
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

        await TimeAsync("planned", () => site.PlanAsync());
        await TimeAsync("planned again, nothing changed", () => site.PlanAsync());
        await db.Set<LearningFact>().Where(row => row.OrganisationId == rows.OrganisationId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, Domain.Learning.LearningStatus.Completed), Stop);
        await TimeAsync("all cancelled", () => site.PlanAsync());

        async Task TimeAsync(string what, Func<Task> work)
        {
            GC.Collect();
            var (before, most) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
            using var watch = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(false)), null, 0, 20);
            var first = Stopwatch.GetTimestamp();
            await work();
            var took = Stopwatch.GetElapsedTime(first);
            var planned = await db.Set<Reminder>().CountAsync(row => row.State == ReminderState.Planned, Stop);
            TestContext.Current.TestOutputHelper!.WriteLine($"{provider}: {what} in {took.TotalSeconds:F1} s, {planned} planned, heap {before / 1_000_000} MB before and at most {most / 1_000_000} MB");
        }
    }
}
