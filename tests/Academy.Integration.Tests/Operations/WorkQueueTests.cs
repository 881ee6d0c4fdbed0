using Academy.Data;
using Academy.Data.Jobs;
using Academy.Domain.Work;
using Academy.Modularity;
using Academy.Operations.Services;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Operations;

/// <summary>Work is done once, whatever happens to those who do it.</summary>
public sealed class WorkQueueTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Work_AskedForTwiceUnderOneKey_IsDoneOnce(DatabaseProvider provider)
    {
        await using var site = await WorkSite.StartAsync(provider);
        await site.AskAsync("one");
        await site.AskAsync("one");
        await site.AskAsync("two");

        Assert.Equal(2, await site.WorkAsync());
        await site.AskAsync("one");

        Assert.Equal(0, await site.WorkAsync());
        Assert.Equal(2, await site.DeedsAsync());
        Assert.All(await site.RowsAsync(), work => Assert.Equal((WorkState.Done, null, null), (work.State, work.LeaseToken, work.LastError)));
    }

    [Theory, BothDatabases]
    public async Task Work_WhoseCauseIsNotCommitted_IsNotThere(DatabaseProvider provider)
    {
        await using var site = await WorkSite.StartAsync(provider);

        await site.AskAsync("one", isCommitted: false);

        Assert.Empty(await site.RowsAsync());
    }

    /// <summary>Another process finds it by looking; this one does not wait for that.</summary>
    [Theory, BothDatabases]
    public async Task Work_ThatIsCommitted_WakesTheWorkersOfItsProcess(DatabaseProvider provider)
    {
        await using var site = await WorkSite.StartAsync(provider);
        var woken = site.Services.GetRequiredService<WorkSignal>().WaitAsync(Timeout.InfiniteTimeSpan, Stop);

        await site.AskAsync("one", isCommitted: false);
        Assert.False(woken.IsCompleted);
        await site.AskAsync("one");

        await woken.WaitAsync(TimeSpan.FromSeconds(30), Stop);
    }

    [Theory, BothDatabases]
    public async Task Work_DueLater_WaitsForItsTime(DatabaseProvider provider)
    {
        await using var site = await WorkSite.StartAsync(provider);
        await site.AskAsync("one", site.Clock.GetUtcNow().UtcDateTime.AddHours(1));

        Assert.Equal(0, await site.WorkAsync());
        site.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, await site.WorkAsync());
        Assert.Equal(1, await site.DeedsAsync());
    }

    [Theory, BothDatabases]
    public async Task Work_ThatFails_IsTriedAgainEverMoreSeldomAndThenDead(DatabaseProvider provider)
    {
        await using var site = await WorkSite.StartAsync(provider);
        site.Log.Expect("Work test.deed");
        await site.AskAsync("one");
        Deed.Meanwhile.Value = _ => throw new InvalidOperationException("The printer is on fire.");

        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt < BackOff.Attempts; attempt++)
        {
            Assert.Equal(1, await site.WorkAsync());
            var work = Assert.Single(await site.RowsAsync());
            Assert.Equal((WorkState.Ready, attempt), (work.State, work.Attempts));
            Assert.Contains("on fire", work.LastError, StringComparison.Ordinal);
            waits.Add(work.DueAt - site.Clock.GetUtcNow().UtcDateTime);
            Assert.Equal((0, 0), (await site.WorkAsync(), await site.GivenUpAsync()));
            site.Clock.Advance(waits[^1]);
        }

        Assert.Equal(1, await site.WorkAsync());
        Assert.Equal(waits.Order(), waits);
        Assert.Equal(WorkState.Dead, Assert.Single(await site.RowsAsync()).State);
        Assert.Equal((0, 1), (await site.DeedsAsync(), await site.GivenUpAsync()));
    }

    [Theory, BothDatabases]
    public async Task Work_ThatCanNeverBeDone_IsRefusedAtOnce(DatabaseProvider provider)
    {
        await using var site = await WorkSite.StartAsync(provider);
        await site.AskAsync("one");
        Deed.Meanwhile.Value = _ => throw new WorkRefusedException("There is no such course.");

        await site.WorkAsync();

        var work = Assert.Single(await site.RowsAsync());
        Assert.Equal((WorkState.Refused, "There is no such course."), (work.State, work.LastError));
        Assert.Equal((0, 1), (await site.DeedsAsync(), await site.GivenUpAsync()));
    }

    /// <summary>The first worker is so slow that its lease runs out; what it then wants to commit is thrown away.</summary>
    [Theory, BothDatabases]
    public async Task Work_WhoseLeaseRanOut_IsDoneByTheSecondWorkerAlone(DatabaseProvider provider)
    {
        await using var site = await WorkSite.StartAsync(provider);
        site.Log.Expect("took longer than its lease");
        await site.AskAsync("one");
        var slow = Assert.Single(await site.LeaseAsync("slow"));
        Assert.Empty(await site.LeaseAsync("early"));

        site.Clock.Advance(WorkQueue.Lease + TimeSpan.FromSeconds(1));
        var second = Assert.Single(await site.LeaseAsync("second"));
        var runner = site.Services.GetRequiredService<WorkRunner>();
        await runner.RunAsync(slow, Stop);
        Assert.Equal(0, await site.DeedsAsync());
        await runner.RunAsync(second, Stop);
        await runner.RunAsync(second, Stop);

        Assert.Equal(1, await site.DeedsAsync());
        Assert.Equal((WorkState.Done, 2), Assert.Single(await site.RowsAsync()) is var work ? (work.State, work.Attempts) : default);
    }

    [Theory, BothDatabases]
    public async Task Work_WhoseWorkersNeverComeBack_IsDead(DatabaseProvider provider)
    {
        await using var site = await WorkSite.StartAsync(provider);
        await site.AskAsync("one");

        for (var attempt = 0; attempt < BackOff.Attempts; attempt++)
        {
            Assert.Single(await site.LeaseAsync());
            site.Clock.Advance(WorkQueue.Lease + TimeSpan.FromSeconds(1));
        }

        Assert.Empty(await site.LeaseAsync());
        Assert.Equal(WorkState.Dead, Assert.Single(await site.RowsAsync()).State);
        Assert.Equal(1, await site.GivenUpAsync());
    }

    [Theory, BothDatabases]
    public async Task Workers_AtTheSameTime_NeverLeaseTheSameWork(DatabaseProvider provider)
    {
        await using var site = await WorkSite.StartAsync(provider);
        for (var number = 0; number < 20; number++)
            await site.AskAsync($"{number}");

        var leased = await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() => site.LeaseAsync($"{worker}", most: 3))));

        Assert.Equal(leased.Sum(items => items.Count), leased.SelectMany(items => items).DistinctBy(item => item.Id).Count());
        Assert.InRange(leased.Sum(items => items.Count), 3, 20);
    }
}
