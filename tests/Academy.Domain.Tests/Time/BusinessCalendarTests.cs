using Academy.Domain.Time;

namespace Academy.Domain.Tests.Time;

public sealed class BusinessCalendarTests
{
    private static readonly BusinessCalendar Calendar = BusinessCalendar.Parse(
        ["date,name", "2026-11-03,文化の日", "2026-11-23,勤労感謝の日", "", "2027-01-01,元日", "2027-01-11,成人の日"]);

    [Theory]
    [InlineData("2026-10-31", "2026-11-24", 15)]
    [InlineData("2026-11-20", "2026-11-24", 1)]
    [InlineData("2026-11-24", "2026-11-24", 0)]
    [InlineData("2026-11-25", "2026-11-24", 0)]
    [InlineData("2026-12-28", "2027-01-04", 1)]
    [InlineData("2027-01-08", "2027-01-12", 1)]
    public void DaysAfter_OfCoveredYears_LeavesOutWeekendsHolidaysAndTheTurnOfTheYear(string first, string last, int days) =>
        Assert.Equal(days, Calendar.DaysAfter(Day(first), Day(last)));

    [Theory]
    [InlineData("2025-12-31", "2026-01-05")]
    [InlineData("2027-12-28", "2028-01-04")]
    public void DaysAfter_ThroughAYearThatIsNotCovered_IsNotKnown(string first, string last) => Assert.Null(Calendar.DaysAfter(Day(first), Day(last)));

    [Fact]
    public void Parse_OfALineWithoutADate_IsRefused() => Assert.Throws<FormatException>(() => BusinessCalendar.Parse(["date", "元日"]));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
