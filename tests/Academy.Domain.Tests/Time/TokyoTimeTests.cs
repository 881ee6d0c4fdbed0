using Academy.Domain.Time;

namespace Academy.Domain.Tests.Time;

public sealed class TokyoTimeTests
{
    private static readonly DateTime NewYear = new(2026, 12, 31, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void DateOf_ThreeInTheAfternoonUtc_IsTheNextDay()
    {
        Assert.Equal(new DateOnly(2027, 1, 1), TokyoTime.DateOf(NewYear));
        Assert.Equal(new DateOnly(2026, 12, 31), TokyoTime.DateOf(NewYear.AddTicks(-1)));
    }

    [Fact]
    public void StartOf_Day_IsItsFirstInstant()
    {
        var start = TokyoTime.StartOf(new(2027, 1, 1));
        Assert.Equal(NewYear, start);
        Assert.Equal(DateTimeKind.Utc, start.Kind);
    }

    [Fact]
    public void At_DateAndTime_GoesBackAndForth()
    {
        var instant = TokyoTime.At(new(2026, 7, 1), new(13, 30));
        Assert.Equal(new DateTime(2026, 7, 1, 4, 30, 0, DateTimeKind.Utc), instant);
        Assert.Equal(new DateTime(2026, 7, 1, 13, 30, 0), TokyoTime.Of(instant));
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void Of_OtherThanUtc_Throws(DateTimeKind kind) =>
        Assert.Throws<ArgumentException>(() => TokyoTime.Of(DateTime.SpecifyKind(NewYear, kind)));

    [Fact]
    public void Today_Clock_IsReadInTokyo() => Assert.Equal(new DateOnly(2027, 1, 1), TokyoTime.Today(new FixedClock(NewYear)));

    [Fact]
    public void Zone_SinceTheLawOfSummerTimeEnded_IsNineHoursAhead() =>
        Assert.All(Enumerable.Range(1952, 100), year => Assert.Equal(TimeSpan.FromHours(9), TokyoTime.Zone.GetUtcOffset(new DateTime(year, 7, 1))));

    [Fact]
    public void ClockRange_Instants_ShowsHoursUnpadded() =>
        Assert.Equal("0:00–9:05", TokyoTime.ClockRange(NewYear, NewYear.AddMinutes(9 * 60 + 5)));

    private sealed class FixedClock(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(utc, TimeSpan.Zero);
    }
}
