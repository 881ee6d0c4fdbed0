using Academy.Domain.Reporting;
using Academy.Domain.Time;

namespace Academy.Domain.Tests.Reporting;

public sealed class TallyTests
{
    [Fact]
    public void Rate_WithNobodyEnrolled_IsNone() => Assert.Null(new Tally { Exempt = 3 }.Rate);

    [Theory]
    [InlineData(0, 1, 1000)]
    [InlineData(1, 1999, 999)]
    [InlineData(2, 1, 333)]
    [InlineData(1, 0, 0)]
    public void Rate_InTenthsOfAPercent_IsFullOnlyForAll(int open, int completed, int rate) =>
        Assert.Equal(rate, new Tally { NotStarted = open, Completed = completed }.Rate);

    [Fact]
    public void Parts_OfTwoGroups_AddUp()
    {
        var sum = new Tally(1, 2, 3, 1, 2, 1, 4) + new Tally(10, 20, 30, 10, 20, 10, 40);

        Assert.Equal(66, sum.Enrolled);
        Assert.Equal(33, sum.NotByDue);
        Assert.Equal(44, sum.Of(Measure.Exempt));
    }

    [Theory]
    [InlineData(2025, "2026-11-24", "2026-03-31")]
    [InlineData(2025, "2025-12-31", "2025-12-31")]
    [InlineData(2026, "2025-12-31", "2026-04-01")]
    public void Period_OfADayOutsideItsYear_IsAsOfTheNearestDayInIt(int year, string day, string asOf) =>
        Assert.Equal(Day(asOf), ReportPeriod.Of(new FiscalYear(year), Day(day)).AsOf);

    [Fact]
    public void Period_OfADay_EndsWithTheDayInTokyo() =>
        Assert.Equal(new DateTime(2026, 11, 24, 15, 0, 0, DateTimeKind.Utc), ReportPeriod.Of(new DateOnly(2026, 11, 24)).End);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
