namespace Academy.Domain.Time;

/// <summary>A fiscal year of local government, 1 April to 31 March (地方自治法 208条): 2026 is 令和8年度.</summary>
/// <param name="Year">The western year in which it begins.</param>
public readonly record struct FiscalYear(int Year)
{
    private const int FirstMonth = 4;

    public DateOnly First => new(Year, FirstMonth, 1);

    public DateOnly Last => First.AddYears(1).AddDays(-1);

    /// <summary>
    /// 令和8年度. A year in which the era changes has the new era's name when the change comes soon after its start: the
    /// Cabinet's memorandum of 1 April 2019 calls the whole of fiscal 2019 令和元年度, while fiscal 1988 stayed 昭和63年度.
    /// </summary>
    public string Label => JapaneseEra.YearOf(Naming) + "度";

    /// <summary>The number alone, as document numbers have it: 8 or 元.</summary>
    public string EraYear => JapaneseEra.NumberOf(Naming);

    /// <summary>FY2026.</summary>
    public string EnglishLabel => FormattableString.Invariant($"FY{Year}");

    /// <summary>The day by whose era the year is called.</summary>
    private DateOnly Naming => new(Year, 5, 1);

    public static FiscalYear Of(DateOnly date) => new(date.Month < FirstMonth ? date.Year - 1 : date.Year);

    public bool Contains(DateOnly date) => Of(date) == this;

    public override string ToString() => Label;
}
