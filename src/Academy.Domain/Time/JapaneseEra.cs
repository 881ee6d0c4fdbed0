namespace Academy.Domain.Time;

/// <summary>The eras that living people's dates fall into, each from its first day (元号を改める政令).</summary>
internal static class JapaneseEra
{
    private static readonly (string Name, DateOnly First)[] Eras =
    [
        ("令和", new(2019, 5, 1)),
        ("平成", new(1989, 1, 8)),
        ("昭和", new(1926, 12, 25)),
    ];

    /// <returns>The year in the era of that day, 令和8年 or 令和元年; before 昭和 the western year, 1925年.</returns>
    public static string YearOf(DateOnly date) => $"{Of(date).Name}{NumberOf(date)}年";

    /// <returns>The same without the name: 8 or 元.</returns>
    public static string NumberOf(DateOnly date) => (date.Year - Of(date).Before) switch
    {
        1 => "元",
        var number => FormattableString.Invariant($"{number}"),
    };

    /// <summary>The day that is written in an era, as 令和7年6月1日; null when there is none, or the era did not hold on it.</summary>
    /// <param name="name">令和, or its initial R.</param>
    /// <param name="number">The year in the era, from 1.</param>
    public static DateOnly? DayOf(string name, int number, int month, int day)
    {
        foreach (var (era, first) in Eras)
            if (name == era || name == InitialOf(era))
                return WesternDay.Of(first.Year - 1 + number, month, day) is { } date && number > 0 && Of(date).Name == era ? date : null;
        return null;
    }

    private static string InitialOf(string era) => era switch { "令和" => "R", "平成" => "H", _ => "S" };

    /// <summary>The era of a day, and the year before its first.</summary>
    private static (string Name, int Before) Of(DateOnly date)
    {
        foreach (var (name, first) in Eras)
            if (date >= first)
                return (name, first.Year - 1);
        return ("", 0);
    }
}
