using Academy.Domain.Time;

namespace Academy.Domain.Reminders;

/// <summary>When a reminder is sent, seen from the day of its cause.</summary>
/// <param name="Days">How many days after the day; before it when negative.</param>
/// <param name="InBusinessDays">Whether only business days count.</param>
/// <param name="At">Tokyo's clocks.</param>
public sealed record ReminderTiming(int Days, bool InBusinessDays, TimeOnly At)
{
    /// <summary>Days that are looked at beyond the number of business days: no row of closed days is as long.</summary>
    private const int Closed = 14;

    /// <summary>The day on which it is sent.</summary>
    public DateOnly DayFor(DateOnly cause, BusinessCalendar calendar) => InBusinessDays ? calendar.Add(cause, Days) : cause.AddDays(Days);

    /// <summary>The instant at which it is sent, UTC.</summary>
    public DateTime InstantFor(DateOnly cause, BusinessCalendar calendar) => TokyoTime.At(DayFor(cause, calendar), At);

    /// <summary>The days of causes among which are all that are sent on a day from the first to the last one, and perhaps others.</summary>
    public (DateOnly From, DateOnly To) CausesOf(DateOnly first, DateOnly last)
    {
        // Of seven days five are open at most; every row of closed days comes on top.
        var most = InBusinessDays ? (Math.Abs(Days) * 7 / 5) + Closed + (Math.Abs(Days) / 10 * 3) : 0;
        return InBusinessDays ? (first.AddDays(Days > 0 ? -most : 0), last.AddDays(Days > 0 ? 0 : most)) : (first.AddDays(-Days), last.AddDays(-Days));
    }
}
