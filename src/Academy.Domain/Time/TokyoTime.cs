namespace Academy.Domain.Time;

/// <summary>
/// Between stored instants (UTC) and the calendar in which the offices work. Tokyo has kept UTC+9 without summer time
/// since 1951, so a day is always 24 hours and every local time happens once.
/// </summary>
public static class TokyoTime
{
    /// <summary>The zone of every date and time shown, and of every schedule.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    /// <summary>The date and time on Tokyo's clocks, of kind <see cref="DateTimeKind.Unspecified"/>.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static DateTime Of(DateTime utc) => utc.Kind == DateTimeKind.Utc
        ? TimeZoneInfo.ConvertTimeFromUtc(utc, Zone)
        : throw new ArgumentException("An instant is kept in UTC.", nameof(utc));

    /// <summary>The day it is in Tokyo at that instant.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(Of(utc));

    /// <summary>The day it is in Tokyo now.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The instant at which a day begins; the day ends where the next begins.</summary>
    public static DateTime StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    /// <summary>The instant at which Tokyo's clocks show that date and time.</summary>
    public static DateTime At(DateOnly date, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(time), Zone);

    /// <summary>13:30, by the 24-hour clock; the same in every language of the site.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static string Clock(DateTime utc) => FormattableString.Invariant($"{Of(utc):H:mm}");

    /// <summary>13:30–16:30.</summary>
    /// <exception cref="ArgumentException">An instant is not UTC.</exception>
    public static string ClockRange(DateTime fromUtc, DateTime untilUtc) => $"{Clock(fromUtc)}–{Clock(untilUtc)}";
}
