using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Academy.Domain.Text;

namespace Academy.Domain.Time;

/// <summary>
/// A day as offices and their spreadsheets write it: 2025-06-01, 2025/6/1, 20250601, 2025年6月1日, 令和7年6月1日, 令和元年5月1日, R7.6.1; in either
/// width, and with the midnight that a spreadsheet may add. A year of two digits without an era is none: it could be of either calendar.
/// </summary>
public static partial class WrittenDate
{
    public static bool TryParse(string? text, out DateOnly day)
    {
        var plain = UnicodeText.Normalised(text ?? "", NormalizationForm.FormKC).Trim();
        var read = Western().Match(plain) is { Success: true } western ? WesternDay.Of(Number(western, "y"), Number(western, "m"), Number(western, "d"))
            : Era().Match(plain) is { Success: true } era ? JapaneseEra.DayOf(era.Groups["era"].Value.ToUpperInvariant(), Number(era, "y"), Number(era, "m"), Number(era, "d"))
            : null;
        day = read ?? default;
        return read is not null;
    }

    /// <summary>元 is the first year of an era.</summary>
    private static int Number(Match match, string part) =>
        match.Groups[part].Value is var digits && digits == "元" ? 1 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?:(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})|(?<y>[0-9]{4})(?<part>[-/.])(?<m>[0-9]{1,2})\k<part>(?<d>[0-9]{1,2})|(?<y>[0-9]{4})年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日)(?: 0?0:00(?::00)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Western();

    [GeneratedRegex(@"\A(?:(?<era>令和|平成|昭和)(?<y>元|[0-9]{1,2})年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日|(?<era>[RHSrhs])(?<y>[0-9]{1,2})(?<part>[-/.])(?<m>[0-9]{1,2})\k<part>(?<d>[0-9]{1,2}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Era();
}
