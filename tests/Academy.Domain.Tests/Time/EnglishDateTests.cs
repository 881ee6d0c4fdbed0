using Academy.Domain.Time;

namespace Academy.Domain.Tests.Time;

public sealed class EnglishDateTests
{
    private static readonly DateOnly Friday = new(2026, 11, 27);

    [Fact]
    public void Formal_Date_ShowsDayMonthYear() => Assert.Equal("2 Nov 2026", EnglishDate.Formal(new(2026, 11, 2)));

    [Fact]
    public void FormalWithWeekday_Date_ShowsBoth() => Assert.Equal("27 Nov 2026 (Fri)", EnglishDate.FormalWithWeekday(Friday));

    [Fact]
    public void InList_Date_ShowsDayMonthWeekday() => Assert.Equal("27 Nov (Fri)", EnglishDate.InList(Friday));

    [Fact]
    public void Compact_Date_StandsBesideItsWeekday() => Assert.Equal(("27 Nov", "Fri"), (EnglishDate.Compact(Friday), EnglishDate.Weekday(Friday)));

    [Theory]
    [InlineData(24, "3 days left")]
    [InlineData(26, "1 day left")]
    [InlineData(27, "today")]
    [InlineData(28, null)]
    public void Near_Date_CountsDays(int today, string? expected) => Assert.Equal(expected, EnglishDate.Near(Friday, new(2026, 11, today)));

    [Fact]
    public void AsOf_Instant_ShowsTokyosClock() =>
        Assert.Equal("As of 24 Nov (Tue) 6:00", EnglishDate.AsOf(new(2026, 11, 23, 21, 0, 0, DateTimeKind.Utc)));
}
