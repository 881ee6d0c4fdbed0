namespace Academy.Domain.Time;

/// <summary>The same forms as <see cref="JapaneseDate"/> for readers of English: day before month, no era.</summary>
public static class EnglishDate
{
    /// <summary>22 Nov 2026.</summary>
    public static string Formal(DateOnly date) => FormattableString.Invariant($"{date:d MMM yyyy}");

    /// <summary>27 Nov 2026 (Fri).</summary>
    public static string FormalWithWeekday(DateOnly date) => FormattableString.Invariant($"{date:d MMM yyyy (ddd)}");

    /// <summary>27 Nov (Fri).</summary>
    public static string InList(DateOnly date) => FormattableString.Invariant($"{date:d MMM (ddd)}");

    /// <summary>27 Nov.</summary>
    public static string Compact(DateOnly date) => FormattableString.Invariant($"{date:d MMM}");

    /// <summary>Fri.</summary>
    public static string Weekday(DateOnly date) => FormattableString.Invariant($"{date:ddd}");

    /// <summary>3 days left; null once it is past.</summary>
    public static string? Near(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        < 0 => null,
        0 => "today",
        1 => "1 day left",
        var days => FormattableString.Invariant($"{days} days left"),
    };

    /// <summary>As of 24 Nov (Tue) 6:00.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static string AsOf(DateTime utc) => $"As of {InList(TokyoTime.DateOf(utc))} {TokyoTime.Clock(utc)}";
}
