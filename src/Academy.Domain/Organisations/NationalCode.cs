using System.Diagnostics.CodeAnalysis;
using System.Text;
using Academy.Domain.Text;

namespace Academy.Domain.Organisations;

/// <summary>
/// The six-digit code of a local government (全国地方公共団体コード): two digits for the prefecture, three for the municipality
/// (000 is the prefecture itself), one check digit. Source: Ministry of Internal Affairs and Communications (総務省), and the
/// check digit of JIS X 0401/0402.
/// </summary>
public sealed record NationalCode
{
    private const int Prefectures = 47;

    private NationalCode(string value) => Value = value;

    /// <summary>The six digits.</summary>
    public string Value { get; }

    /// <summary>Reads a code as typed or imported: full-width digits and spaces around are accepted. Of the two
    /// results one is null: the code, or why there is none.</summary>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out NationalCode? code, [NotNullWhen(false)] out NationalCodeFailure? failure)
    {
        var digits = Folded(text);
        failure = FailureOf(digits);
        code = failure is null ? new(digits) : null;
        return code is not null;
    }

    /// <exception cref="FormatException">The text is no national code; the message names the reason.</exception>
    public static NationalCode Parse(string text) => TryParse(text, out var code, out var failure)
        ? code
        : throw new FormatException($"'{text}' is no national code: {failure}.");

    public override string ToString() => Value;

    private static string Folded(string? text) => UnicodeText.Normalised(text ?? "", NormalizationForm.FormKC).Trim();

    private static NationalCodeFailure? FailureOf(string digits) => digits switch
    {
        "" => NationalCodeFailure.Empty,
        _ when digits.Length != 6 || !digits.All(char.IsAsciiDigit) => NationalCodeFailure.NotSixDigits,
        _ when int.Parse(digits.AsSpan(0, 2), provider: null) is < 1 or > Prefectures => NationalCodeFailure.NoSuchPrefecture,
        _ when digits[5] != CheckDigit(digits) => NationalCodeFailure.WrongCheckDigit,
        _ => null,
    };

    /// <summary>Weights 6 to 2, the sum modulo 11, subtracted from 11; of 10 and 11 the last digit.</summary>
    private static char CheckDigit(string digits)
    {
        var sum = 0;
        for (var place = 0; place < 5; place++)
            sum += (digits[place] - '0') * (6 - place);
        return (char)('0' + (11 - sum % 11) % 10);
    }
}
