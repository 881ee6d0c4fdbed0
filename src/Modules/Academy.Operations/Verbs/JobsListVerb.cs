using System.Globalization;
using Academy.Modularity;
using Academy.Modularity.Verbs;
using Academy.Operations.Services;

namespace Academy.Operations.Verbs;

/// <summary><c>jobs list</c>: the scheduled work with its last and next time.</summary>
internal sealed class JobsListVerb(IEnumerable<Scheduled> schedules, TimeProvider clock) : IVerb
{
    public string Name => "jobs list";

    public string Usage => "— lists the scheduled work with its next time";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var scheduled in schedules.OrderBy(scheduled => scheduled.Kind, StringComparer.Ordinal))
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{scheduled.Kind}  {scheduled.Cron}  next {ScheduleTimes.Next(scheduled, now):yyyy-MM-dd HH:mm:ss} UTC"));
        return 0;
    }
}
