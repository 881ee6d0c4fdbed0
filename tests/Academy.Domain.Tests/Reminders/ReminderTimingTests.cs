using Academy.Domain.Reminders;
using Academy.Domain.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Reminders;

public sealed class ReminderTimingTests
{
    private static readonly BusinessCalendar Calendar = BusinessCalendar.Parse(
        ["date,name", "2026-04-29,", "2026-05-03,", "2026-05-04,", "2026-05-05,", "2026-05-06,", "2026-09-21,", "2026-09-22,", "2026-09-23,", "2026-11-03,", "2026-11-23,", "2027-01-01,"]);

    [Theory]
    [InlineData(-3, true, "2026-12-25", "2026-12-22T00:00:00Z")]
    [InlineData(-3, false, "2026-12-28", "2026-12-25T00:00:00Z")]
    [InlineData(-3, true, "2026-11-24", "2026-11-18T00:00:00Z")]
    [InlineData(0, false, "2026-12-26", "2026-12-26T00:00:00Z")]
    [InlineData(0, true, "2026-12-26", "2026-12-25T00:00:00Z")]
    [InlineData(1, true, "2026-12-28", "2027-01-04T00:00:00Z")]
    public void Instant_IsSoManyDaysFromTheCause(int days, bool inBusinessDays, string cause, string instant) => Assert.Equal(
        DateTime.Parse(instant, null, System.Globalization.DateTimeStyles.AdjustToUniversal),
        new ReminderTiming(days, inBusinessDays, new(9, 0)).InstantFor(DateOnly.Parse(cause, null), Calendar));

    /// <summary>No reminder is missed because its cause was not looked at.</summary>
    [Fact]
    public void Causes_OfSomeDays_AreAllLookedAt() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(-400, 400).ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), Gen.Choose(0, 500).ToArbitrary(), (days, inBusinessDays, offset) =>
        {
            var timing = new ReminderTiming(days, inBusinessDays, new(9, 0));
            var cause = new DateOnly(2026, 1, 1).AddDays(offset);
            var told = timing.DayFor(cause, Calendar);
            var (from, to) = timing.CausesOf(told, told);
            return from <= cause && cause <= to;
        }));
}
