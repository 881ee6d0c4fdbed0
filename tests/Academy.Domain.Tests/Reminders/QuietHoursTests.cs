using Academy.Domain.Reminders;
using Academy.Domain.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Reminders;

public sealed class QuietHoursTests
{
    private static readonly BusinessCalendar Calendar = BusinessCalendar.Parse(["date,name", "2026-11-23,勤労感謝の日"]);

    [Theory]
    [InlineData("2026-11-24T09:00", "2026-11-24T09:00")]
    [InlineData("2026-11-24T07:59", "2026-11-24T08:00")]
    [InlineData("2026-11-24T08:00", "2026-11-24T08:00")]
    [InlineData("2026-11-24T19:59", "2026-11-24T19:59")]
    [InlineData("2026-11-24T20:00", "2026-11-25T08:00")]
    [InlineData("2026-11-20T20:00", "2026-11-24T08:00")]
    [InlineData("2026-11-21T12:00", "2026-11-24T08:00")]
    public void What_IsDueInUsualQuiet_WaitsForTheNextMorningOfWork(string due, string told) => Assert.Equal(Instant(told), QuietHours.Usual.After(Instant(due), Calendar));

    [Theory]
    [InlineData("2026-11-24T12:30", "2026-11-24T13:00")]
    [InlineData("2026-11-24T13:00", "2026-11-24T13:00")]
    [InlineData("2026-11-21T23:00", "2026-11-21T23:00")]
    public void Hours_WithinADay_EndOnIt(string due, string told) =>
        Assert.Equal(Instant(told), new QuietHours(new(12, 0), new(13, 0), OnClosedDays: false).After(Instant(due), Calendar));

    [Theory]
    [InlineData("2026-11-20T23:59", "2026-11-20T23:59")]
    [InlineData("2026-11-21T10:00", "2026-11-24T00:00")]
    public void Hours_ThatBeginAsTheyEnd_AreNone(string due, string told) =>
        Assert.Equal(Instant(told), new QuietHours(new(0, 0), new(0, 0), OnClosedDays: true).After(Instant(due), Calendar));

    /// <summary>Nothing comes earlier, and what has waited waits no more.</summary>
    [Fact]
    public void After_OfAnyInstant_IsNotBeforeItAndNotQuiet() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 1439).Two().ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), Gen.Choose(0, 40 * 24 * 60).ToArbitrary(), (hours, onClosedDays, minute) =>
        {
            var quiet = new QuietHours(TimeOnly.MinValue.AddMinutes(hours.Item1), TimeOnly.MinValue.AddMinutes(hours.Item2), onClosedDays);
            var instant = Instant("2026-11-01T00:00").AddMinutes(minute);
            var told = quiet.After(instant, Calendar);
            return told >= instant && quiet.After(told, Calendar) == told && (!onClosedDays || Calendar.IsOpen(TokyoTime.DateOf(told)));
        }));

    /// <summary>By Tokyo's clocks.</summary>
    private static DateTime Instant(string text)
    {
        var local = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return TokyoTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
