using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Academy.Domain.Learning.Quizzes;

/// <summary>
/// A number as people in an office type it: full-width digits and signs, commas between thousands, spaces, the unit after it,
/// the minus of accounts (▲), and what an input method makes of a point, a comma or a minus (。、ー).
/// </summary>
public static partial class NumericText
{
    private const char FullWidthFirst = '！';
    private const char FullWidthLast = '～';
    private const int FullWidthDistance = '！' - '!';

    /// <param name="unit">That may stand at the end; null or empty when the question has none.</param>
    public static bool TryParse(string? text, string? unit, out decimal number)
    {
        number = 0;
        var plain = Folded(text);
        var ending = Folded(unit);
        if (ending.Length > 0 && plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            plain = plain[..^ending.Length];
        return Number().IsMatch(plain)
            && decimal.TryParse(plain.Replace(",", ""), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Not NFKC, which would make 52 of 5².</summary>
    private static string Folded(string? text)
    {
        var folded = new StringBuilder();
        foreach (var letter in text ?? "")
        {
            if (!char.IsWhiteSpace(letter))
                folded.Append(Folded(letter));
        }
        return folded.ToString();
    }

    private static char Folded(char letter) => letter switch
    {
        >= FullWidthFirst and <= FullWidthLast => (char)(letter - FullWidthDistance),
        '−' or '‐' or '–' or 'ー' or '▲' or '△' => '-',
        '。' or '｡' => '.',
        '、' or '､' => ',',
        _ => letter,
    };

    [GeneratedRegex(@"\A[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?<=[0-9])(?:\.[0-9]+)?\z|\A[+-]?\.[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
