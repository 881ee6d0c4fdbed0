using System.Text;
using Academy.Domain.Names;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Names;

/// <summary>What holds for every reading.</summary>
public sealed class ReadingKeyProperties
{
    private const string Plain = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん";
    private const string HalfWidth = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰﾞﾟ･";
    private const string FullWidth = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー゛゜・";
    private const string Anything = "aAéＺ3 　・-ーゝゞヽヾぁゃっゎヴヷゐヱ゛゜ｱﾞﾟ亜\u0000\u0001\u3099\u0301\uFFFF\uD842\uDFB7𠮷";

    private static readonly Arbitrary<string> Words = WordsOf(Plain);
    private static readonly Arbitrary<string> Readings = WordsOf(Plain + FullWidth + Anything);

    [Fact]
    public void Of_AnyReading_Utf8OrderIsOrdinalOrderWithoutZero() => Prop.ForAll(Readings, Readings, (one, other) =>
    {
        var (a, b) = (ReadingKey.Of(one), ReadingKey.Of(other));
        var bytes = Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b));
        return Math.Sign(bytes) == Math.Sign(string.CompareOrdinal(a, b)) && !a.Contains('\0') && !a.Any(char.IsSurrogate);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_AnyReadings_SortAlikeFromAnyOrder() => Prop.ForAll(Gen.ArrayOf(Readings.Generator).ToArbitrary(), readings =>
    {
        var sorted = readings.Select(ReadingKey.Of).Order(StringComparer.Ordinal);
        return sorted.SequenceEqual(readings.Reverse().OrderBy(ReadingKey.Of, StringComparer.Ordinal).Select(ReadingKey.Of));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_DifferentBase_DecoratingNeverChangesTheOrder() => Prop.ForAll(Words, Words, Decorations, (one, other, decoration) =>
    {
        var plain = Math.Sign(string.CompareOrdinal(one, other));
        var keys = string.CompareOrdinal(ReadingKey.Of(Decorate(one, decoration)), ReadingKey.Of(Decorate(other, ~decoration)));
        return plain == 0 || plain == Math.Sign(keys);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_HalfWidth_IsFullWidth() => Prop.ForAll(WordsOf(HalfWidth), half =>
        ReadingKey.Of(half) == ReadingKey.Of(string.Concat(half.Select(c => FullWidth[HalfWidth.IndexOf(c, StringComparison.Ordinal)])))
    ).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_ComposedOrDecomposed_IsOneKey() => Prop.ForAll(WordsOf(Plain + "がぱヴゞヾヷé"), word =>
        ReadingKey.Of(word.Normalize(NormalizationForm.FormD)) == ReadingKey.Of(word)).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_FamilyAndGiven_DifferentFamiliesNeverInterleave() => Prop.ForAll(WordsOf(Plain + FullWidth), WordsOf(Plain + FullWidth), Words, (one, other, given) =>
    {
        var families = Math.Sign(string.CompareOrdinal(ReadingKey.Of(one), ReadingKey.Of(other)));
        return families == 0 || families == Math.Sign(string.CompareOrdinal(ReadingKey.Of(one, given), ReadingKey.Of(other, "")));
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<int> Decorations => Gen.Choose(int.MinValue, int.MaxValue).ToArbitrary();

    private static Arbitrary<string> WordsOf(string letters) =>
        Gen.ArrayOf(Gen.Elements(letters.ToCharArray())).Select(chars => new string(chars)).ToArbitrary();

    /// <summary>Changes script and voicing letter by letter, never the base.</summary>
    private static string Decorate(string word, int decoration) => string.Concat(word.Select((letter, place) =>
        ((decoration >> (place % 30)) & 3) switch
        {
            1 => $"{(char)(letter + 'ア' - 'あ')}",
            2 => $"{letter}\u3099",
            3 => $"{letter}\u309A",
            _ => $"{letter}",
        }));
}
