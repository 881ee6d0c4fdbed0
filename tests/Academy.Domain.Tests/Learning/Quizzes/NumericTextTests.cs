using System.Globalization;
using Academy.Domain.Learning.Quizzes;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Learning.Quizzes;

public sealed class NumericTextTests
{
    private static readonly Arbitrary<decimal> Numbers = (
        from whole in Gen.Choose(-2_000_000_000, 2_000_000_000)
        from thousandths in Gen.Choose(0, 999)
        select whole + thousandths / 1000m).ToArbitrary();

    [Theory]
    [InlineData("1200", null, "1200")]
    [InlineData("1,200", null, "1200")]
    [InlineData("１，２００", null, "1200")]
    [InlineData("1、200", null, "1200")]
    [InlineData(" 1 200 ", null, "1200")]
    [InlineData("　１２００　円", "円", "1200")]
    [InlineData("1,200円", "円", "1200")]
    [InlineData("1200", "円", "1200")]
    [InlineData("12.5％", "%", "12.5")]
    [InlineData("12.5 %", "％", "12.5")]
    [InlineData("3 KM", "km", "3")]
    [InlineData("１２．５", null, "12.5")]
    [InlineData("12。5", null, "12.5")]
    [InlineData(".5", null, "0.5")]
    [InlineData("-.5", null, "-0.5")]
    [InlineData("－５", null, "-5")]
    [InlineData("−5", null, "-5")]
    [InlineData("ー５", null, "-5")]
    [InlineData("▲1,200", null, "-1200")]
    [InlineData("△5", null, "-5")]
    [InlineData("+5", null, "5")]
    [InlineData("007", null, "7")]
    [InlineData("-0", null, "0")]
    public void TryParse_AsPeopleType_IsTheNumber(string text, string? unit, string expected)
    {
        Assert.True(NumericText.TryParse(text, unit, out var number));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("円")]
    [InlineData("たくさん")]
    [InlineData("千二百")]
    [InlineData("1,2")]
    [InlineData("1,20,000")]
    [InlineData(",200")]
    [InlineData("1.2.3")]
    [InlineData("5.")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("5²")]
    [InlineData("١٢")]
    [InlineData("1200円円")]
    [InlineData("1200人")]
    [InlineData("--5")]
    [InlineData("99999999999999999999999999999999")]
    public void TryParse_NoNumber_IsRefused(string? text) => Assert.False(NumericText.TryParse(text, "円", out _));

    [Fact]
    public void TryParse_WrittenInAnyWay_IsTheSameNumber() => Prop.ForAll(Numbers, number =>
    {
        var plain = number.ToString("0.###", CultureInfo.InvariantCulture);
        string[] ways =
        [
            plain,
            number.ToString("#,##0.###", CultureInfo.InvariantCulture),
            FullWidth(plain),
            FullWidth(number.ToString("#,##0.###", CultureInfo.InvariantCulture)) + "　円",
            plain.Replace('-', '▲') + "円",
        ];
        return Array.TrueForAll(ways, way => NumericText.TryParse(way, "円", out var read) && read == number);
    }).QuickCheckThrowOnFailure();

    private static string FullWidth(string plain) => string.Concat(plain.Select(letter => (char)(letter + ('！' - '!'))));
}
