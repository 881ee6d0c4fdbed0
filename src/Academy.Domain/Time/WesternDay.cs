namespace Academy.Domain.Time;

/// <summary>Days of the western calendar from numbers that may be none.</summary>
internal static class WesternDay
{
    /// <returns>Null when the calendar has no such day.</returns>
    public static DateOnly? Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
}
