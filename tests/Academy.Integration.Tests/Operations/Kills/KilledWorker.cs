using Academy.Testing;

namespace Academy.Integration.Tests.Operations.Kills;

/// <summary>A real process of the site that works off the queue, until it is killed at a step.</summary>
internal sealed class KilledWorker : IAsyncDisposable
{
    private readonly SiteProcess _process;
    private readonly StepsPipe _steps;

    private KilledWorker(SiteProcess process, StepsPipe steps) => (_process, _steps) = (process, steps);

    public Uri Address => _process.Address;

    /// <param name="database">Whose work it does.</param>
    /// <param name="environment">The demonstration's learners get in only in <c>Development</c>.</param>
    /// <param name="settings">Further ones.</param>
    public static async Task<KilledWorker> StartAsync(TestDatabase database, string environment = "Production", params IReadOnlyList<(string Key, string Value)> settings)
    {
        var steps = new StepsPipe();
        try
        {
            // One address for all of them: what one has printed serves the next.
            return new(await SiteProcess.StartAsync(database, environment, [("Academy:Jobs:StepsPipe", steps.Name), ("Academy:PublicUrl", "http://academy.example"), .. settings]), steps);
        }
        catch
        {
            await steps.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends with kill -9, at the first step of which this is true.</summary>
    public Task<ReachedStep> KillAsync(Func<ReachedStep, bool> isLast) => _steps.KillAsync(_process, isLast);

    /// <summary>Why it may not have come to its end, for whoever reads that it did not.</summary>
    public string Tell() => $"{_process.Tell()}, last step {_steps.Last}";

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _steps.DisposeAsync();
    }
}
