using Academy.Domain.Time;

namespace Academy.Domain.Tests.Time;

public sealed class FiscalYearTests
{
    [Fact]
    public void Bounds_2026_AreAprilToMarch()
    {
        var year = new FiscalYear(2026);
        Assert.Equal(new DateOnly(2026, 4, 1), year.First);
        Assert.Equal(new DateOnly(2027, 3, 31), year.Last);
    }

    [Theory]
    [InlineData(2026, 3, 31, 2025)]
    [InlineData(2026, 4, 1, 2026)]
    [InlineData(2027, 1, 1, 2026)]
    [InlineData(2027, 3, 31, 2026)]
    [InlineData(2028, 2, 29, 2027)]
    public void Of_Date_BeginsInApril(int year, int month, int day, int expected) =>
        Assert.Equal(new FiscalYear(expected), FiscalYear.Of(new(year, month, day)));

    [Theory]
    [InlineData(2026, "令和8年度")]
    [InlineData(2019, "令和元年度")]
    [InlineData(2018, "平成30年度")]
    [InlineData(1989, "平成元年度")]
    [InlineData(1988, "昭和63年度")]
    public void Label_Year_ShowsTheEra(int year, string expected) => Assert.Equal(expected, new FiscalYear(year).Label);

    [Fact]
    public void EnglishLabel_Year_IsWestern() => Assert.Equal("FY2026", new FiscalYear(2026).EnglishLabel);

    [Fact]
    public void Contains_DayAfterTheLast_IsFalse()
    {
        var year = new FiscalYear(2026);
        Assert.True(year.Contains(year.Last));
        Assert.False(year.Contains(year.Last.AddDays(1)));
    }
}
