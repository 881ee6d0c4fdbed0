using Academy.Domain.Time;
using Academy.Modularity;
using Quartz;

namespace Academy.Operations.Services;

/// <summary>When a schedule asks, UTC.</summary>
public static class ScheduleTimes
{
    /// <summary>The last time at or before an instant; null when it never asked.</summary>
    public static DateTime? Last(Scheduled scheduled, DateTime now) =>
        Cron(scheduled).GetPreviousValidTimeBefore(new DateTimeOffset(now.AddSeconds(1), TimeSpan.Zero))?.UtcDateTime;

    /// <summary>The next time after an instant; null when it never asks again.</summary>
    public static DateTime? Next(Scheduled scheduled, DateTime now) =>
        Cron(scheduled).GetNextValidTimeAfter(new DateTimeOffset(now, TimeSpan.Zero))?.UtcDateTime;

    private static CronExpression Cron(Scheduled scheduled) => new(scheduled.Cron, TokyoTime.Zone);
}
