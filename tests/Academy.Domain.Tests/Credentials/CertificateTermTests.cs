using Academy.Domain.Credentials;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Credentials;

public sealed class CertificateTermTests
{
    [Theory]
    [InlineData("2026-11-24", 24, "2028-11-23")]
    [InlineData("2026-11-24", 1, "2026-12-23")]
    [InlineData("2026-04-01", 12, "2027-03-31")]
    // No 31 February: to the end of that month.
    [InlineData("2027-01-31", 1, "2027-02-28")]
    [InlineData("2028-01-31", 1, "2028-02-29")]
    [InlineData("2028-02-29", 12, "2029-02-28")]
    // There is a 28 February, and the day before it is the last.
    [InlineData("2027-01-28", 1, "2027-02-27")]
    [InlineData("2027-02-28", 1, "2027-03-27")]
    [InlineData("2026-12-31", 120, "2036-12-30")]
    public void LastDay_IsTheDayBeforeTheOneWithTheNumberOfTheFirst(string first, int months, string last) => Assert.Equal(Day(last), CertificateTerm.LastDay(Day(first), months));

    /// <summary>The day after it has the number of the first day in the month that is meant, or begins the next one because that month has no such day.</summary>
    [Fact]
    public void LastDay_OfAnyDay_IsReckonedAsTheCivilCodeHasIt() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 5_000).ToArbitrary(), Gen.Choose(1, CertificateTerm.Longest).ToArbitrary(), (offset, months) =>
        {
            var first = new DateOnly(2024, 1, 1).AddDays(offset);
            var (after, month) = (CertificateTerm.LastDay(first, months).AddDays(1), MonthOf(first) + months);
            return MonthOf(after) == month
                ? after.Day == first.Day
                : MonthOf(after) == month + 1 && after.Day == 1 && DateTime.DaysInMonth(month / 12, (month % 12) + 1) < first.Day;
        }));

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
