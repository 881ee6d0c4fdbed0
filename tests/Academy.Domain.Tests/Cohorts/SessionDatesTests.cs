using Academy.Domain.Cohorts;
using Academy.Domain.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Cohorts;

public sealed class SessionDatesTests
{
    /// <summary>That of the site.</summary>
    private static readonly BusinessCalendar Calendar = BusinessCalendar.Parse(Lines("holidays.csv"));

    private static readonly Gen<IReadOnlyList<int>> Weeks = Gen.Choose(1, 6).ListOf(6).Select(weeks => (IReadOnlyList<int>)[.. weeks]);

    /// <summary>Any day, and a good many before the turn of a year that closes offices for nine days.</summary>
    private static readonly Gen<DateOnly> Firsts = Gen.OneOf(Gen.Choose(0, 1000), Gen.Choose(352, 362)).Select(offset => new DateOnly(2025, 1, 1).AddDays(offset));

    /// <summary>Six Tuesdays, of which the fourth would be the Emperor's birthday; those after it keep their distance.</summary>
    [Fact]
    public void Lay_OnAHolidayWithNextWeek_MovesTheSessionAndThoseAfterIt()
    {
        var dates = SessionDates.Lay(Day("2026-12-15"), [0, 3, 3, 4, 3, 5], HolidayShift.NextWeek, Calendar);

        Assert.Equal(
            ["2026-12-15", "2027-01-05", "2027-01-26", "2027-03-02 (2027-02-23)", "2027-03-23", "2027-04-27"],
            dates.Select(Written));
    }

    [Fact]
    public void Lay_OnAHolidayWithNextDay_MovesThatSessionAlone() => Assert.Equal(
        ["2027-01-26", "2027-02-24 (2027-02-23)", "2027-03-16"],
        SessionDates.Lay(Day("2027-01-26"), [0, 4, 3], HolidayShift.NextDay, Calendar).Select(Written));

    [Fact]
    public void Lay_OnAHolidayWithDayBefore_MovesThatSessionAlone() => Assert.Equal(
        ["2027-01-26", "2027-02-22 (2027-02-23)", "2027-03-16"],
        SessionDates.Lay(Day("2027-01-26"), [0, 4, 3], HolidayShift.DayBefore, Calendar).Select(Written));

    /// <summary>Wednesday, 30 December.</summary>
    [Theory]
    [InlineData(HolidayShift.NextWeek, "2027-01-06 (2026-12-30)")]
    [InlineData(HolidayShift.NextDay, "2027-01-04 (2026-12-30)")]
    [InlineData(HolidayShift.DayBefore, "2026-12-28 (2026-12-30)")]
    public void Lay_AtTheTurnOfTheYear_PassesItOver(HolidayShift shift, string date) =>
        Assert.Equal(date, Written(SessionDates.Lay(Day("2026-12-30"), [0], shift, Calendar)[0]));

    /// <summary>Two holidays in weeks that follow one another: 29 April, and 6 May in lieu of the 3rd.</summary>
    [Fact]
    public void Lay_OnHolidaysOfTwoWeeksRunning_PassesBothOver() =>
        Assert.Equal(["2026-05-13 (2026-04-29)"], SessionDates.Lay(Day("2026-04-29"), [0], HolidayShift.NextWeek, Calendar).Select(Written));

    /// <summary>It would be a weekend in every week: all sessions are on Mondays then.</summary>
    [Fact]
    public void Lay_FromASaturdayWithNextWeek_BeginsOnMonday() => Assert.Equal(
        ["2026-11-30 (2026-11-28)", "2026-12-14"],
        SessionDates.Lay(Day("2026-11-28"), [0, 2], HolidayShift.NextWeek, Calendar).Select(Written));

    /// <summary>Offices are closed for nine days, from Saturday, 27 December: both would go to the same day.</summary>
    [Theory]
    [InlineData("2025-12-29", HolidayShift.NextDay, "2026-01-05 (2025-12-29)", "2026-01-06")]
    [InlineData("2025-12-27", HolidayShift.NextDay, "2026-01-05 (2025-12-27)", "2026-01-06 (2026-01-03)")]
    [InlineData("2025-12-27", HolidayShift.DayBefore, "2025-12-26 (2025-12-27)", "2026-01-05 (2026-01-03)")]
    public void Lay_WhereTwoSessionsWouldMeet_GivesEachADayOfItsOwn(string meant, HolidayShift shift, string first, string second) =>
        Assert.Equal([first, second], SessionDates.Lay(Day(meant), [0, 1], shift, Calendar).Select(Written));

    [Theory]
    [InlineData(HolidayShift.NextWeek)]
    [InlineData(HolidayShift.NextDay)]
    [InlineData(HolidayShift.DayBefore)]
    public void Lay_OfAnyPlan_IsInOrderAndOnOpenDays(HolidayShift shift) => Prop.ForAll(
        Firsts.ToArbitrary(), Weeks.ToArbitrary(), (first, weeks) =>
        {
            var dates = SessionDates.Lay(first, weeks, shift, Calendar);
            return dates.Count == weeks.Count
                && dates.All(date => Calendar.IsOpen(date.Day) && date.Meant != date.Day)
                && dates.Zip(dates.Skip(1)).All(pair => pair.First.Day < pair.Second.Day);
        }).QuickCheckThrowOnFailure();

    /// <summary>From a weekday all sessions are on that weekday, so many weeks from the one before as planned, or more where a day was closed.</summary>
    [Fact]
    public void Lay_WithNextWeek_KeepsTheWeekdayAndTheDistance() => Prop.ForAll(
        Firsts.Where(first => first.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToArbitrary(), Weeks.ToArbitrary(), (first, weeks) =>
        {
            var dates = SessionDates.Lay(first, weeks, HolidayShift.NextWeek, Calendar);
            return dates.All(date => date.Day.DayOfWeek == first.DayOfWeek)
                && Enumerable.Range(1, weeks.Count - 1).All(index =>
                    (dates[index].Meant ?? dates[index].Day) == dates[index - 1].Day.AddDays(7 * weeks[index])
                    && Between(dates[index].Meant, dates[index].Day).All(day => !Calendar.IsOpen(day)));
        }).QuickCheckThrowOnFailure();

    /// <summary>Each goes to the nearest open day on its side, and moves no other, unless two would meet there.</summary>
    [Theory]
    [InlineData(HolidayShift.NextDay, 1)]
    [InlineData(HolidayShift.DayBefore, -1)]
    public void Lay_WithADayBeside_LeavesTheOthersWhereTheyWereMeant(HolidayShift shift, int step) => Prop.ForAll(
        Firsts.Where(first => first.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToArbitrary(), Weeks.ToArbitrary(), (first, weeks) =>
        {
            var nearest = weeks.Index().Select(week =>
            {
                var meant = first.AddDays(7 * weeks.Take(week.Index + 1).Skip(1).Sum());
                var open = meant;
                while (!Calendar.IsOpen(open))
                    open = open.AddDays(step);
                return new SessionDate(open, open == meant ? null : meant);
            }).ToList();
            return nearest.Zip(nearest.Skip(1)).Any(pair => pair.First.Day >= pair.Second.Day) || nearest.SequenceEqual(SessionDates.Lay(first, weeks, shift, Calendar));
        }).QuickCheckThrowOnFailure();

    /// <summary>The same weekday of the weeks that were passed over.</summary>
    private static IEnumerable<DateOnly> Between(DateOnly? meant, DateOnly day)
    {
        for (var passed = meant ?? day; passed < day; passed = passed.AddDays(7))
            yield return passed;
    }

    private static string[] Lines(string resource)
    {
        using var reader = new StreamReader(typeof(SessionDatesTests).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Split('\n');
    }

    private static string Written(SessionDate date) => date.Meant is { } meant ? $"{date.Day:O} ({meant:O})" : $"{date.Day:O}";

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
