using Academy.Operations.Services;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Testing;

/// <summary>Carries out the work behind the pages inside a site under test.</summary>
public static class RunningWork
{
    /// <summary>Carries out all that is due, by as many workers at a time.</summary>
    public static async Task WorkOffAsync(this TestSite site, int workers = 1)
    {
        var (queue, runner) = (site.Services.GetRequiredService<WorkQueue>(), site.Services.GetRequiredService<WorkRunner>());
        while (await queue.LeaseAsync("test", workers, CancellationToken.None) is { Count: > 0 } leased)
            await Task.WhenAll(leased.Select(item => Task.Run(() => runner.RunAsync(item, CancellationToken.None))));
    }
}
