using System.Diagnostics;
using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Learning;
using Academy.Integration.Tests.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Credentials;

/// <summary>What the end of a duty costs, when a thousand people complete it. Not part of a run: it is asked for by name, with <c>-explicit only</c>.</summary>
public sealed class IssueLoad
{
    private const int Many = 1_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory(Explicit = true), BothDatabases]
    public async Task A_thousand_certificates_are_issued_by_two_workers(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await course.PublishAsync(site);
        await ManyEnrolments.AddAsync(site, SecondCourse.CourseId, Many);
        await CompleteAllAsync(site);
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (before, start, processor) = (process.WorkingSet64, Stopwatch.GetTimestamp(), process.TotalProcessorTime);

        await site.WorkOffAsync(workers: 2);

        var elapsed = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        Assert.Equal(Enumerable.Range(1, Many), (await site.CertificatesAsync()).Select(row => row.Number));
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant(
            $"{provider}: {Many} certificates in {elapsed.TotalSeconds:F1} s, {(process.TotalProcessorTime - processor).TotalSeconds:F1} s of processor; working set {before / 1e6:F0} MB before, {process.WorkingSet64 / 1e6:F0} MB after, {process.PeakWorkingSet64 / 1e6:F0} MB at its peak since the start of the process."));
    }

    /// <summary>Facts and work as completions leave them, without the events.</summary>
    private static async Task CompleteAllAsync(TestSite site)
    {
        await using var all = site.Db(DataScope.System("test"));
        await all.Set<LearningFact>().ExecuteUpdateAsync(
            set => set.SetProperty(fact => fact.Status, LearningStatus.Completed).SetProperty(fact => fact.CompletedOn, new DateOnly(2026, 11, 24)), Stop);
        var enrolments = await all.Set<Enrolment>().Select(row => new { row.OrganisationId, row.Id }).ToListAsync(Stop);
        await using var db = site.Db(DataScope.Of(enrolments[0].OrganisationId));
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await site.Services.GetRequiredService<ICompletionFollower>().FollowAsync(db, [.. enrolments.Select(row => row.Id)], Stop);
        await transaction.CommitAsync(Stop);
    }
}
