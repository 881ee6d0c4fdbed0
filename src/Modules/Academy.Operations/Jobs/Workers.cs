using Academy.Data;
using Academy.Operations.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Academy.Operations.Jobs;

/// <summary>Drains the queue as long as the process lives: at once when work is committed here, within a second when elsewhere.</summary>
internal sealed partial class Workers(IServiceScopeFactory services, WorkQueue queue, WorkHolds holds, WorkRunner runner, WorkSignal signal, ILogger<Workers> log) : BackgroundService
{
    /// <summary>Work under way at a time in one process: pages go first.</summary>
    private const int Most = 3;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly string _owner = $"{Environment.MachineName}:{Environment.ProcessId}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lanes = await LanesAsync();
        var running = new List<(string Kind, Task Work)>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // What has begun is ended: only the wait and the work itself are broken off.
                var taken = running.Select(one => lanes.GetValueOrDefault(one.Kind)).ToHashSet();
                string[] except = [.. from kind in lanes where taken.Contains(kind.Value) select kind.Key, .. holds.Kinds];
                var leased = await queue.LeaseAsync(_owner, 1, except, CancellationToken.None);
                running.AddRange(leased.Select(item => (item.Kind, Task.Run(() => runner.RunAsync(item, stoppingToken), CancellationToken.None))));
                if (running.Count == Most)
                    // A place that is free is filled, however long the other one takes.
                    await Task.WhenAny(running.Select(one => one.Work));
                else if (leased.Count == 0)
                    await signal.WaitAsync(Look, stoppingToken);
                foreach (var ended in running.FindAll(one => one.Work.IsCompleted))
                {
                    running.Remove(ended);
                    await ended.Work;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            // The database is away: workers wait for it as pages do, and do not end the process.
            catch (Exception fault)
            {
                LogAway(fault);
                await signal.WaitAsync(Look, stoppingToken);
            }
        }

        // Each gives back what it leased.
        await Task.WhenAll(running.Select(one => one.Work));
    }

    /// <summary>The kinds that go in a lane, with it.</summary>
    private async Task<IReadOnlyDictionary<string, string>> LanesAsync()
    {
        await using var scope = services.CreateAsyncScope();
        return (from handler in scope.ServiceProvider.GetServices<IWorkHandler>()
                where handler.Lane is not null
                select KeyValuePair.Create(handler.Kind, handler.Lane)).ToDictionary();
    }

    [LoggerMessage(LogLevel.Error, "The work queue could not be read.")]
    private partial void LogAway(Exception fault);
}
