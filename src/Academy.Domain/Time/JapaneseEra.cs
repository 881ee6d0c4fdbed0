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

    /// <summary>The era of a day, and the year before its first.</summary>
    private static (string Name, int Before) Of(DateOnly date)
    {
        foreach (var (name, first) in Eras)
            if (date >= first)
                return (name, first.Year - 1);
        return ("", 0);
    }
}
