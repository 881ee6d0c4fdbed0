using Academy.Domain.Organisations;

namespace Academy.Domain.Tests.Organisations;

public sealed class NationalCodeTests
{
    [Theory]
    [InlineData("131016")] // 千代田区
    [InlineData("131024")] // 中央区
    [InlineData("132284")] // あきる野市
    [InlineData("130001")] // 東京都: the difference is 1
    [InlineData("132047")] // 三鷹市
    [InlineData("011002")] // 札幌市
    [InlineData("141003")] // 横浜市
    public void Parse_RealCode_KeepsItsDigits(string code) => Assert.Equal(code, NationalCode.Parse(code).Value);

    [Theory]
    [InlineData("131130", 10)] // 渋谷区
    [InlineData("131041", 11)] // 新宿区
    public void Parse_DifferenceOfTenOrEleven_LastDigitCounts(string code, int difference)
    {
        var sum = code.Take(5).Select((digit, place) => (digit - '0') * (6 - place)).Sum();
        Assert.Equal(difference, 11 - sum % 11);
        Assert.Equal(code, NationalCode.Parse(code).Value);
    }

    [Fact]
    public void Parse_FullWidthWithSpaces_IsTheSameCode() => Assert.Equal(NationalCode.Parse("131016"), NationalCode.Parse("　１３１０１６ "));

    [Theory]
    [InlineData(null, NationalCodeFailure.Empty)]
    [InlineData(" ", NationalCodeFailure.Empty)]
    [InlineData("13101", NationalCodeFailure.NotSixDigits)]
    [InlineData("1310160", NationalCodeFailure.NotSixDigits)]
    [InlineData("13101X", NationalCodeFailure.NotSixDigits)]
    [InlineData("١٣١٠١٦", NationalCodeFailure.NotSixDigits)]
    [InlineData("001016", NationalCodeFailure.NoSuchPrefecture)]
    [InlineData("481016", NationalCodeFailure.NoSuchPrefecture)]
    [InlineData("131017", NationalCodeFailure.WrongCheckDigit)]
    [InlineData("131106", NationalCodeFailure.WrongCheckDigit)]
    public void TryParse_NoCode_TellsWhy(string? text, NationalCodeFailure expected)
    {
        Assert.False(NationalCode.TryParse(text, out var code, out var failure));
        Assert.Null(code);
        Assert.Equal(expected, failure);
    }

    [Fact]
    public void Parse_NoCode_ThrowsWithTheReason() =>
        Assert.Contains("WrongCheckDigit", Assert.Throws<FormatException>(() => NationalCode.Parse("131017")).Message, StringComparison.Ordinal);
}
