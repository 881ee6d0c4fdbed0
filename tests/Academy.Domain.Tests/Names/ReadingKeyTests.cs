using System.Text;
using Academy.Domain.Names;

namespace Academy.Domain.Tests.Names;

public sealed class ReadingKeyTests
{
    [Fact]
    public void Of_LinesOfGoldenFile_KeysAscend()
    {
        var lines = ReadingOrder.Lines;
        var wrong = lines.Zip(lines.Skip(1), (one, next) => (one.Reading, Next: next.Reading, next.EqualToPrevious))
            .Where(pair => Math.Sign(string.CompareOrdinal(ReadingKey.Of(pair.Reading), ReadingKey.Of(pair.Next))) != (pair.EqualToPrevious ? 0 : -1));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Of_GoldenFile_IsLargeEnoughToMeanSomething() => Assert.True(ReadingOrder.Lines.Count > 150);

    [Theory]
    [InlineData("ｶﾞｷﾞｯﾊﾟｰ", "ガギッパー")]
    [InlineData("か\u3099", "が")]
    [InlineData("か゛", "が")]
    [InlineData("\uFEFFはし\u200B", "はし")]
    [InlineData("  はし　", "はし")]
    [InlineData("ＳＭＩＴＨ", "SMITH")]
    [InlineData("José", "Jose\u0301")]
    public void Of_TwoWritings_GiveOneKey(string one, string other) =>
        Assert.Equal(ReadingKey.Of(other), ReadingKey.Of(one));

    [Theory]
    [InlineData("はし", "たろう", "ばし", "あいこ")]
    [InlineData("おおの", "わか", "おおのぎ", "あい")]
    [InlineData("お", "のだ", "おの", "あい")]
    [InlineData("さとう", "じゅん", "サトウ", "あい")]
    public void Of_TwoPersons_FamilyDecidesBeforeGiven(string family, string given, string laterFamily, string laterGiven) =>
        Assert.True(string.CompareOrdinal(ReadingKey.Of(family, given), ReadingKey.Of(laterFamily, laterGiven)) < 0);

    [Fact]
    public void Of_SameFamily_GivenDecides() =>
        Assert.True(string.CompareOrdinal(ReadingKey.Of("さとう", "はな"), ReadingKey.Of("さとう", "ばな")) < 0);

    [Fact]
    public void Of_Nothing_IsFirst() => Assert.True(string.CompareOrdinal(ReadingKey.Of(""), ReadingKey.Of("!")) < 0);

    [Fact]
    public void Of_UnpairedSurrogate_IsALetter() => Assert.Equal(ReadingKey.Of("\uFFFD"), ReadingKey.Of("\uD842"));

    [Fact]
    public void Of_GoldenFile_Utf8OrderIsTheSame()
    {
        var keys = ReadingOrder.Lines.Select(line => ReadingKey.Of(line.Reading)).ToList();
        var bytes = keys.Select(Encoding.UTF8.GetBytes).ToList();
        Assert.All(bytes.Zip(bytes.Skip(1)), pair => Assert.True(pair.First.AsSpan().SequenceCompareTo(pair.Second) <= 0));
    }
}
