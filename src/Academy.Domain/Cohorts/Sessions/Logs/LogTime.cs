using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Academy.Domain.Text;
using Academy.Domain.Time;

namespace Academy.Domain.Cohorts.Sessions.Logs;

/// <summary>Times as meeting tools write them, in whichever language they were set to.</summary>
public static partial class LogTime
{
    private const int LongestText = 60;
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>Farther from Greenwich nobody lives.</summary>
    private const int MostZoneMinutes = 14 * 60;

    /// <summary>The instant that a text means; in Tokyo, unless it says where.</summary>
    /// <param name="text">As 「2026/12/15 13:28:11」, 「12/15/26, 1:28:11 PM」 or 「13:28」.</param>
    /// <param name="day">Of the session: it stands where only a time is written, and of the days that 「3/4/26」 can mean the one nearest to it is meant.</param>
    /// <param name="at">UTC.</param>
    public static bool TryRead(string text, DateOnly day, out DateTime at)
    {
        at = default;
        if (text.Length > LongestText || Written().Match(UnicodeText.Normalised(text, NormalizationForm.FormKC).Trim()) is not { Success: true } read)
            return false;
        if (DayOf(read, day) is not { } date || ClockOf(read) is not { } clock || ZoneOf(read.Groups["zone"].Value) is not { } zone)
            return false;
        at = DateTime.SpecifyKind(date.ToDateTime(clock) - zone, DateTimeKind.Utc);
        return true;
    }

    private static DateOnly? DayOf(Match read, DateOnly day)
    {
        if (!read.Groups["a"].Success)
            return day;
        var (a, b, c) = (read.Groups["a"].Value, read.Groups["b"].Value, read.Groups["c"].Value);
        IEnumerable<(string Year, string Month, string Day)> meanings = a.Length > 2 ? [(a, b, c)] : c.Length > 2 ? [(c, a, b), (c, b, a)] : [(c, a, b), (c, b, a), (a, b, c)];
        return meanings.Select(meant => Date(Number(meant.Year), Number(meant.Month), Number(meant.Day))).Where(date => date is not null)
            .MinBy(date => Math.Abs(date!.Value.DayNumber - day.DayNumber));
    }

    private static DateOnly? Date(int year, int month, int day)
    {
        var whole = year < 100 ? FirstYear + year : year;
        return whole is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(whole, month) ? new(whole, month, day) : null;
    }

    private static TimeOnly? ClockOf(Match read)
    {
        var (hour, minute, second) = (Number(read.Groups["h"].Value), Number(read.Groups["m"].Value), read.Groups["s"].Success ? Number(read.Groups["s"].Value) : 0);
        if (read.Groups["half"] is { Success: true } half)
        {
            if (hour > 12)
                return null;
            hour = (hour % 12) + (half.Value[0] is 'P' or 'p' || half.Value == "午後" ? 12 : 0);
        }

        return hour < 24 && minute < 60 && second < 60 ? new(hour, minute, second) : null;
    }

    private static TimeSpan? ZoneOf(string zone)
    {
        var offset = zone.AsSpan().IndexOfAny('+', '-') is var sign && sign >= 0 ? zone[sign..].Replace(":", "", StringComparison.Ordinal) : null;
        if (offset is null)
            return zone is "" or "JST" or "jst" ? TokyoTime.Zone.BaseUtcOffset : TimeSpan.Zero;
        var minutes = offset.Length > 3 ? (Number(offset[1..^2]) * 60) + Number(offset[^2..]) : Number(offset[1..]) * 60;
        return minutes <= MostZoneMinutes ? TimeSpan.FromMinutes(offset[0] == '-' ? -minutes : minutes) : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
        ^((?<a>[0-9]{1,4})[/.\-年]\s?(?<b>[0-9]{1,2})[/.\-月]\s?(?<c>[0-9]{1,4})日?(\s?\([月火水木金土日]\))?(T|,?\s+|(?=午)))?
        ((?<half>午前|午後|AM|PM)\s?)?(?<h>[0-9]{1,2})(:(?<m>[0-9]{2})(:(?<s>[0-9]{2})([.][0-9]{1,7})?)?|時(?<m>[0-9]{1,2})分((?<s>[0-9]{1,2})秒)?)
        (\s?(?<half>AM|PM|A[.]M[.]|P[.]M[.]|午前|午後))?(\s?\(?(?<zone>Z|JST|((UTC|GMT)([+\-][0-9]{1,2}(:?[0-9]{2})?)?)|[+\-][0-9]{1,2}(:?[0-9]{2})?)\)?)?$
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Written();
}
