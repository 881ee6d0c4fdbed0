using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Academy.Domain.Text;

namespace Academy.Domain.Cohorts.Sessions.Logs;

/// <summary>Lengths of time as meeting tools write them.</summary>
public static partial class LogDuration
{
    private const int LongestText = 40;

    /// <param name="text">As 「95」 or 「95 分」, which are minutes, 「1h 35m 10s」, 「1 時間 35 分」 or 「01:35:10」.</param>
    /// <param name="length">How long it is.</param>
    public static bool TryRead(string text, out TimeSpan length)
    {
        length = default;
        if (text.Length > LongestText || UnicodeText.Normalised(text, NormalizationForm.FormKC).Trim() is not { Length: > 0 } plain)
            return false;
        if (Minutes().IsMatch(plain))
            length = TimeSpan.FromMinutes(double.Parse(plain, CultureInfo.InvariantCulture));
        else if ((Clock().Match(plain) is { Success: true } clock ? clock : Units().Match(plain)) is { Success: true } read)
            length = new(Number(read.Groups["h"]), Number(read.Groups["m"]), Number(read.Groups["s"]));
        else
            return false;
        return true;
    }

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^[0-9]{1,5}([.][0-9]{1,6})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Minutes();

    [GeneratedRegex("^(?<h>[0-9]{1,3}):(?<m>[0-5]?[0-9])(:(?<s>[0-5]?[0-9]))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    [GeneratedRegex(
        "^(?=[0-9])((?<h>[0-9]{1,3})\\s?(hours?|hrs?|h|時間),?\\s?)?((?<m>[0-9]{1,5})\\s?(minutes?|mins?|m|分間?),?\\s?)?((?<s>[0-9]{1,6})\\s?(seconds?|secs?|s|秒間?))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Units();
}
