using System.Globalization;
using System.Text;
using Academy.Domain.Text;

namespace Academy.Domain.Names;

/// <summary>Reads text as the letters that the collation compares.</summary>
internal static class ReadingScanner
{
    public static List<ReadingUnit> Scan(string reading)
    {
        var units = new List<ReadingUnit>(reading.Length);
        var space = false;
        foreach (var rune in Decomposed(reading).EnumerateRunes())
        {
            switch (KindOf(rune))
            {
                case Kind.Nothing:
                    break;
                case Kind.Space:
                    space = units.Count > 0;
                    break;
                case Kind.Mark when units.Count > 0:
                    units[^1] = units[^1] with { Marks = units[^1].Marks + Mark(rune) };
                    break;
                case Kind.Letter or Kind.Symbol:
                    if (space)
                        units.Add(ReadingUnit.Space);
                    space = false;
                    units.Add(Unit(rune, units.Count > 0 ? units[^1] : ReadingUnit.Space));
                    break;
            }
        }
        return units;
    }

    private enum Kind
    {
        Nothing,
        Space,
        Mark,
        Symbol,
        Letter,
    }

    /// <summary>Half width becomes full width, and every voicing or accent a mark of its own.</summary>
    private static string Decomposed(string text)
    {
        // The free-standing ゛ and ゜ would decompose to a space and a mark.
        var marked = text.Replace('゛', Kana.VoicedMark).Replace('゜', Kana.SemiVoicedMark);
        return UnicodeText.Normalised(marked, NormalizationForm.FormKD);
    }

    private static Kind KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        _ when Rune.IsWhiteSpace(rune) => Kind.Space,
        UnicodeCategory.Control or UnicodeCategory.Format => Kind.Nothing,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => rune.IsBmp ? Kind.Mark : Kind.Nothing,
        _ when Rune.IsLetterOrDigit(rune) => Kind.Letter,
        _ => Kind.Symbol,
    };

    private static char Mark(Rune rune) => rune.Value switch
    {
        Kana.VoicedMark => ReadingUnit.Voiced,
        Kana.SemiVoicedMark => ReadingUnit.SemiVoiced,
        _ => (char)rune.Value,
    };

    private static ReadingUnit Unit(Rune rune, ReadingUnit before)
    {
        // U+FFFD opens the letters beyond the basic plane, whose surrogates would sort differently in UTF-16 and UTF-8.
        if (!rune.IsBmp || rune.Value >= '\uFFFD')
            return new($"\uFFFD{(char)(0x4E00 + (rune.Value >> 12))}{(char)(0x4E00 + (rune.Value & 0xFFF))}", "", LetterForm.Large, false);

        var letter = (char)rune.Value;
        var afterKana = Kana.IsKana(before.Letter[0]);
        if (letter == Kana.ProlongedMark && afterKana)
            return new($"{Kana.Lengthened(before.Letter[0])}", "", LetterForm.Prolonged, true);
        if (letter is Kana.HiraganaIteration or Kana.KatakanaIteration)
            return new(afterKana ? before.Letter : $"{Kana.HiraganaIteration}", "", LetterForm.Repeated, letter == Kana.KatakanaIteration);
        if (Kana.IsKana(letter))
        {
            var (plain, small) = Kana.Plain(letter);
            return new($"{plain}", "", small ? LetterForm.Small : LetterForm.Large, Kana.IsKatakana(letter));
        }

        // '!' opens the symbols: after the space, before the digits.
        if (KindOf(rune) == Kind.Symbol)
            return new($"!{letter}", "", LetterForm.Large, false);
        var lower = char.ToLowerInvariant(letter);
        return new($"{lower}", "", char.IsLower(letter) ? LetterForm.Small : LetterForm.Large, false);
    }
}
