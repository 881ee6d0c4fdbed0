using System.Text;

namespace Academy.Domain.Names;

/// <summary>
/// The stored sort key of a Japanese reading, after JIS X 4061:1996 日本語文字列照合順番, basic collation (基本照合規則).
/// Comparing two keys by ordinal, or byte by byte in UTF-8, gives the order of their readings; no collation is needed.
/// </summary>
/// <remarks>
/// <para>
/// The standard compares whole strings level by level, a later level only where all before it are equal:
/// (1) class and base letter: space, symbols, digits, Latin, kana, kanji; ー counts as the vowel that it lengthens,
/// ゝ as the kana that it repeats; (2) 清音, 濁音, 半濁音, and for Latin the diacritics; (3) 長音, small letter, 繰返し
/// 記号, full-size letter; (4) hiragana, katakana. A key is these four weights in turn, each followed by U+0001, which is less than
/// any weight, so that a shorter reading stands before a longer one that begins with it.
/// </para>
/// <para>
/// Choices where the standard leaves room or does not fit names: width is no difference (its optional fifth level is left out);
/// spaces around are dropped and a run of them is one; symbols among themselves, and letters other than Latin and
/// kana, go by code point; control and format characters are nothing.
/// </para>
/// </remarks>
public static class ReadingKey
{
    private const char Separator = '\u0001';

    /// <summary>
    /// The key of a person: the family name's key entirely, then the given name's. The standard would compare はし たろう and
    /// ばし あいこ as one string and shuffle the two families into each other; a staff list keeps each family together.
    /// </summary>
    public static string Of(string familyReading, string givenReading) => Of(familyReading) + Of(givenReading);

    /// <summary>Of a whole name: family name and given name with a space between.</summary>
    public static string OfWhole(string reading)
    {
        var parts = reading.Split(' ', 2);
        return Of(parts[0], parts.ElementAtOrDefault(1) ?? "");
    }

    /// <summary>The key of one reading: a family name, an organisation, a title.</summary>
    public static string Of(string reading)
    {
        var units = ReadingScanner.Scan(reading);
        var key = new StringBuilder(units.Count * 5);
        foreach (var unit in units)
            key.Append(unit.Letter);
        key.Append(Separator);
        foreach (var unit in units)
            key.Append(unit.Marks).Append(ReadingUnit.EndOfMarks);
        key.Append(Separator);
        foreach (var unit in units)
            key.Append((char)unit.Form);
        key.Append(Separator);
        foreach (var unit in units)
            key.Append(unit.IsKatakana ? '2' : '1');
        return key.Append(Separator).ToString();
    }
}
