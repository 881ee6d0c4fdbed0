using Academy.Domain.Time;
using FsCheck;
using FsCheck.Fluent;

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

    [Theory]
    [InlineData("2026-11-24", -1, "2026-11-20")]
    [InlineData("2026-11-24", -3, "2026-11-18")]
    [InlineData("2026-11-20", 1, "2026-11-24")]
    [InlineData("2026-11-23", 1, "2026-11-24")]
    [InlineData("2026-12-25", 2, "2027-01-04")]
    [InlineData("2027-01-04", -1, "2026-12-28")]
    [InlineData("2026-11-24", 0, "2026-11-24")]
    [InlineData("2026-11-23", 0, "2026-11-20")]
    public void Add_CountsNothingButBusinessDays(string day, int days, string other) => Assert.Equal(Day(other), Calendar.Add(Day(day), days));

    /// <summary>Wherever it starts, it ends on a business day, so many of them away, and never beyond one of them.</summary>
    [Fact]
    public void Add_OfAnyDay_EndsSoManyBusinessDaysAway() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 700).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (offset, days) =>
        {
            var day = new DateOnly(2026, 1, 1).AddDays(offset);
            var (after, before) = (Calendar.Add(day, days), Calendar.Add(day, -days));
            return Calendar.IsOpen(after) && Calendar.IsOpen(before)
                && Open(day.AddDays(1), after) == days && Open(before, day.AddDays(-1)) == days;
        }));

    private static int Open(DateOnly first, DateOnly last) => Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Count(step => Calendar.IsOpen(first.AddDays(step)));

    [Fact]
    public void Parse_OfALineWithoutADate_IsRefused() => Assert.Throws<FormatException>(() => BusinessCalendar.Parse(["date", "元日"]));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
