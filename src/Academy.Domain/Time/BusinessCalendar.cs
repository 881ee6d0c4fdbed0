using System.Globalization;

namespace Academy.Domain.Time;

/// <summary>
/// Business days (開庁日): not Saturday, Sunday, a national holiday, nor 29 December to 3 January. The holidays of a year are known only
/// when the government has announced them: a year without any is not covered.
/// </summary>
public sealed class BusinessCalendar(IEnumerable<DateOnly> holidays)
{
    private readonly HashSet<DateOnly> _holidays = [.. holidays];

    /// <summary>A calendar that covers no year.</summary>
    public static BusinessCalendar Unknown { get; } = new([]);

    /// <summary>Reads a CSV file with a head line; the date comes first in each line, as <c>2026-01-01</c>.</summary>
    /// <exception cref="FormatException">A line does not begin with a date.</exception>
    public static BusinessCalendar Parse(IEnumerable<string> lines) => new(lines.Skip(1).Where(line => line.Length > 0)
        .Select(line => DateOnly.ParseExact(line.Split(',')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>Business days after the first day up to and including the last one; null when a year between is not covered.</summary>
    public int? DaysAfter(DateOnly first, DateOnly last)
    {
        for (var year = first.Year; year <= last.Year; year++)
            if (!Covers(year))
                return null;
        var days = 0;
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
            if (IsOpen(day))
                days++;
        return days;
    }

    /// <summary>
    /// The day that lies so many business days after a day, or before it when the number is negative; with 0 the day itself, or the last
    /// business day before it when it is none. In a year that is not covered only weekends and the turn of the year are known to be closed.
    /// </summary>
    public DateOnly Add(DateOnly day, int days)
    {
        var step = days > 0 ? 1 : -1;
        while (days == 0 && !IsOpen(day))
            day = day.AddDays(-1);
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(step);
            if (IsOpen(day))
                left--;
        }

        return day;
    }

    /// <summary>Whether the holidays of a year are known.</summary>
    public bool Covers(int year) => _holidays.Any(holiday => holiday.Year == year);

    /// <summary>Whether offices are open on a day, as far as its year is covered.</summary>
    public bool IsOpen(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !_holidays.Contains(day)
        && (day.Month, day.Day) is not ((12, >= 29) or (1, <= 3));
}
