namespace Academy.Domain.Names;

/// <summary>The kana as one alphabet: full-size plain hiragana, whose code points stand in the order あ to ん.</summary>
internal static class Kana
{
    public const char ProlongedMark = 'ー';
    public const char HiraganaIteration = 'ゝ';
    public const char KatakanaIteration = 'ヽ';
    public const char VoicedMark = '\u3099';
    public const char SemiVoicedMark = '\u309A';

    private const string Small = "ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわゕかゖけ";
    private const string SmallOfAinu = "くしすとぬはひふへほむらりるれろ"; // U+31F0 to U+31FF
    private const string Rows = "かさたなはまやらわきしちにひみりゐくすつぬふむゆるけせてねへめれゑこそとのほもよろを";
    private const string Vowels = "あああああああああいいいいいいいいううううううううええええええええおおおおおおおおお";

    public static bool IsKatakana(char c) => c is (>= 'ァ' and <= 'ヶ') or (>= '\u31F0' and <= '\u31FF');

    public static bool IsKana(char c) => c is >= 'ぁ' and <= 'ゖ' || IsKatakana(c);

    /// <returns>The plain full-size hiragana of a kana without voicing, and whether the kana was small.</returns>
    public static (char Letter, bool IsSmall) Plain(char kana)
    {
        if (kana >= '\u31F0')
            return (SmallOfAinu[kana - '\u31F0'], true);
        var hiragana = kana >= 'ァ' ? (char)(kana - ('ァ' - 'ぁ')) : kana;
        // Pairs: the small one at an even place, its full size after it.
        var place = Small.IndexOf(hiragana, StringComparison.Ordinal);
        return place >= 0 && place % 2 == 0 ? (Small[place + 1], true) : (hiragana, false);
    }

    /// <returns>What ー after this kana stands for: its vowel, and after ん again ん.</returns>
    public static char Lengthened(char plain)
    {
        var place = Rows.IndexOf(plain, StringComparison.Ordinal);
        return place >= 0 ? Vowels[place] : plain;
    }
}
