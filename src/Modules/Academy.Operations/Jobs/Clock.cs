using System.Globalization;
using Academy.Data;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Operations.Services;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Academy.Operations.Jobs;

/// <summary>
/// Writes down the work that a schedule asked for last, under the time that it asked for it. Of several processes one writes it; a
/// restart writes nothing twice; what was missed while none ran is done once when one runs again. See decision 8.
/// </summary>
internal sealed partial class Clock(IEnumerable<Scheduled> schedules, AcademyDbFactory databases, WorkBoard board, TimeProvider clock, ILogger<Clock> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, DateTime> _struck = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Tick, clock);
        do
        {
            try
            {
                foreach (var scheduled in schedules)
                    await StrikeAsync(scheduled);
            }
            // The database is away: the next tick asks again.
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogAway(fault);
            }
        }
        while (await ticks.WaitForNextTickAsync(stoppingToken));
    }

    private async Task StrikeAsync(Scheduled scheduled)
    {
        if (ScheduleTimes.Last(scheduled, clock.GetUtcNow().UtcDateTime) is not { } at || _struck.GetValueOrDefault(scheduled.Kind) == at)
            return;
        await using var db = databases.Create(DataScope.System("clock: scheduled work is of no single organisation"));
        await using var transaction = await db.Database.BeginTransactionAsync();
        var key = string.Create(CultureInfo.InvariantCulture, $"{scheduled.Kind}@{at:yyyy-MM-ddTHH:mm:ssZ}");
        await board.AddAsync(db, new NewWork(scheduled.Kind, key), CancellationToken.None);
        await transaction.CommitAsync();
        _struck[scheduled.Kind] = at;
    }

    [LoggerMessage(LogLevel.Error, "Scheduled work could not be written down.")]
    private partial void LogAway(Exception fault);
}
