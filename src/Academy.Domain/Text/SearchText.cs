using System.Text;

namespace Academy.Domain.Text;

/// <summary>Text in which a name is looked for: in either width, in either kana, with or without spaces and variation selectors.</summary>
public static class SearchText
{
    /// <summary>Two texts that a reader takes for the same give the same. Not to be shown.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (var letter in UnicodeText.Normalised(text, NormalizationForm.FormKC).EnumerateRunes())
            if (!Rune.IsWhiteSpace(letter) && !Rune.IsControl(letter) && !IsVariationSelector(letter))
                folded.Append(Hiragana(letter));
        return folded.ToString().ToUpperInvariant();
    }

    private static Rune Hiragana(Rune letter) => letter.Value is >= 'ァ' and <= 'ヶ' ? new Rune(letter.Value - ('ァ' - 'ぁ')) : letter;

    private static bool IsVariationSelector(Rune letter) => letter.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
