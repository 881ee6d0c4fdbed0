using System.Globalization;
using Academy.Domain.Time;

namespace Academy.Domain.Tests.Time;

public sealed class JapaneseDateTests
{
    [Theory]
    [InlineData("2026-11-22", "令和8年11月22日")]
    [InlineData("2020-01-01", "令和2年1月1日")]
    [InlineData("2019-05-01", "令和元年5月1日")]
    [InlineData("2019-04-30", "平成31年4月30日")]
    [InlineData("1989-01-08", "平成元年1月8日")]
    [InlineData("1989-01-07", "昭和64年1月7日")]
    [InlineData("1926-12-25", "昭和元年12月25日")]
    [InlineData("1926-12-24", "1926年12月24日")]
    public void Formal_Date_ShowsTheEra(string date, string expected) => Assert.Equal(expected, JapaneseDate.Formal(Day(date)));

    [Fact]
    public void FormalWithWeekday_Date_ShowsBoth() => Assert.Equal("令和8年11月24日(火)", JapaneseDate.FormalWithWeekday(Day("2026-11-24")));

    [Fact]
    public void Western_Date_ShowsNoEra() => Assert.Equal("2026年11月22日", JapaneseDate.Western(Day("2026-11-22")));

    [Theory]
    [InlineData("2026-11-27", "11月27日(金)")]
    [InlineData("2026-12-05", "12月5日(土)")]
    [InlineData("2026-11-22", "11月22日(日)")]
    public void InList_Date_ShowsMonthDayWeekday(string date, string expected) => Assert.Equal(expected, JapaneseDate.InList(Day(date)));

    [Theory]
    [InlineData("2026-11-27", "11/27", "金")]
    [InlineData("2026-12-05", "12/5", "土")]
    public void Compact_Date_StandsBesideItsWeekday(string date, string day, string weekday) =>
        Assert.Equal((day, weekday), (JapaneseDate.Compact(Day(date)), JapaneseDate.Weekday(Day(date))));

    [Theory]
    [InlineData("2026-11-27", "あと3日")]
    [InlineData("2026-11-25", "あと1日")]
    [InlineData("2026-11-24", "今日")]
    [InlineData("2026-11-23", null)]
    public void Near_Date_CountsDays(string date, string? expected) => Assert.Equal(expected, JapaneseDate.Near(Day(date), Day("2026-11-24")));

    [Fact]
    public void AsOf_Instant_ShowsTokyosClock() =>
        Assert.Equal("11月24日(火)6:00 時点", JapaneseDate.AsOf(new(2026, 11, 23, 21, 0, 0, DateTimeKind.Utc)));

    [Fact]
    public void Formal_ArabicCulture_KeepsAsciiDigits()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new("ar-SA");
        try
        {
            Assert.Equal("令和8年11月22日", JapaneseDate.Formal(Day("2026-11-22")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
