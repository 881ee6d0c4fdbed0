using Academy.Data.Jobs;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Operations.Kills;

/// <summary>The queue of a site whose workers are killed.</summary>
internal sealed class KilledQueue(TestSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Has time pass until the leases of the dead have run out.</summary>
    public async Task OutlastLeasesAsync()
    {
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<Work>().Where(work => work.State == WorkState.Leased).ExecuteUpdateAsync(set => set.SetProperty(work => work.LeaseUntil, DateTime.UnixEpoch), Stop);
    }

    /// <summary>Waits until nothing is left to do.</summary>
    public async Task SettleAsync()
    {
        using var limit = Patience();
        using var turns = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await CountAsync(WorkState.Ready, WorkState.Leased) > 0)
            await turns.WaitForNextTickAsync(limit.Token);
    }

    /// <summary>Keeps enough to do for two processes until one of them is gone.</summary>
    /// <param name="end">When it is gone.</param>
    /// <param name="worker">That one.</param>
    /// <param name="addAsync">Writes one more piece of work down.</param>
    /// <exception cref="TimeoutException">It never is; with what it tells of itself.</exception>
    public async Task BusyUntilAsync(Task end, KilledWorker worker, Func<Task> addAsync)
    {
        using var limit = Patience();
        using var turns = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!end.IsCompleted)
        {
            if (limit.IsCancellationRequested)
                throw new TimeoutException(worker.Tell());
            if (await CountAsync(WorkState.Ready) < 8)
                await addAsync();
            else
                await turns.WaitForNextTickAsync(Stop);
        }
    }

    private async Task<int> CountAsync(params IReadOnlyList<WorkState> states)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<Work>().CountAsync(work => states.Contains(work.State), Stop);
    }

    private static CancellationTokenSource Patience()
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        return limit;
    }
}
