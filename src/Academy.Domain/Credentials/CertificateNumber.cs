using Academy.Domain.Time;

namespace Academy.Domain.Credentials;

/// <summary>The number of a certificate in the series that an organisation keeps for each fiscal year of completions.</summary>
/// <param name="Year">Of the day of the completion.</param>
/// <param name="Number">1, 2, 3 … without a gap.</param>
public readonly record struct CertificateNumber(FiscalYear Year, int Number)
{
    /// <summary>The key of a fiscal year's series, as <c>2026</c>.</summary>
    public static string SeriesOf(FiscalYear year) => FormattableString.Invariant($"{year.Year}");

    /// <summary>As it is printed: 中央区デ研 第8-0142号. Four digits at least.</summary>
    /// <param name="sign">What the organisation's series are called (文書記号).</param>
    public string Text(string sign) => FormattableString.Invariant($"{sign} 第{Year.EraYear}-{Number:D4}号");
}
