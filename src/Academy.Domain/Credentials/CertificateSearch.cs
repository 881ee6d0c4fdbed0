using System.Text;
using Academy.Domain.Text;

namespace Academy.Domain.Credentials;

/// <summary>Finds a certificate by part of its holder's name or reading, or of its number: in either width, in either kana, with or without spaces and variation selectors.</summary>
public static class CertificateSearch
{
    /// <summary>Between the parts, so that none runs over into the next.</summary>
    private const char Between = '|';

    /// <summary>What is searched in: <c>Certificate.SearchText</c>.</summary>
    public static string TextOf(PrintedCertificate printed) => string.Join(
        Between,
        new[] { printed.FamilyName + printed.GivenName, printed.FamilyReading + printed.GivenReading, printed.Number }.Select(Folded));

    /// <summary>What is searched for; null when nothing was typed.</summary>
    public static string? WordsOf(string? typed) => Folded(typed ?? "") is { Length: > 0 } words ? words : null;

    private static string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (var letter in UnicodeText.Normalised(text, NormalizationForm.FormKC).EnumerateRunes())
            if (!Rune.IsWhiteSpace(letter) && !Rune.IsControl(letter) && !IsVariationSelector(letter) && letter.Value != Between)
                folded.Append(Hiragana(letter));
        return folded.ToString().ToUpperInvariant();
    }

    private static Rune Hiragana(Rune letter) => letter.Value is >= 'ァ' and <= 'ヶ' ? new Rune(letter.Value - ('ァ' - 'ぁ')) : letter;

    private static bool IsVariationSelector(Rune letter) => letter.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
