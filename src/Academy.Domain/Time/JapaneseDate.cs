namespace Academy.Domain.Time;

/// <summary>
/// Dates in Japanese as the design lays down: era dates where it is formal, month and day with the weekday in lists.
/// Digits are ASCII and unpadded, whatever the culture.
/// </summary>
public static class JapaneseDate
{
    private const string Weekdays = "日月火水木金土";

    /// <summary>令和8年11月22日; the first year of an era is 令和元年. Certificates and fiscal matters.</summary>
    public static string Formal(DateOnly date) => JapaneseEra.YearOf(date) + MonthAndDay(date);

    /// <summary>令和8年11月24日(火).</summary>
    public static string FormalWithWeekday(DateOnly date) => Formal(date) + InBrackets(date);

    /// <summary>2026年11月22日, for an organisation that does not want the era.</summary>
    public static string Western(DateOnly date) => FormattableString.Invariant($"{date.Year}年") + MonthAndDay(date);

    /// <summary>11月27日(金), in lists whose year is plain.</summary>
    public static string InList(DateOnly date) => MonthAndDay(date) + InBrackets(date);

    /// <summary>11/27, where it stands large beside its weekday.</summary>
    public static string Compact(DateOnly date) => FormattableString.Invariant($"{date.Month}/{date.Day}");

    /// <summary>金.</summary>
    public static string Weekday(DateOnly date) => Weekdays.Substring((int)date.DayOfWeek, 1);

    /// <summary>あと3日, beside a date soon to come; 今日 on the day; null once it is past, for what is overdue counts business days.</summary>
    public static string? Near(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        < 0 => null,
        0 => "今日",
        var days => FormattableString.Invariant($"あと{days}日"),
    };

    /// <summary>11月24日(火)6:00 時点, under every figure.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static string AsOf(DateTime utc) => $"{InList(TokyoTime.DateOf(utc))}{TokyoTime.Clock(utc)} 時点";

    private static string MonthAndDay(DateOnly date) => FormattableString.Invariant($"{date.Month}月{date.Day}日");

    private static string InBrackets(DateOnly date) => $"({Weekday(date)})";
}
