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
    public static string YearOf(DateOnly date)
    {
        foreach (var (name, first) in Eras)
            if (date >= first)
                return date.Year == first.Year ? $"{name}元年" : Invariant($"{name}{date.Year - first.Year + 1}年");
        return Invariant($"{date.Year}年");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
