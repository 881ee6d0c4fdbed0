using Academy.Domain.Time;

namespace Academy.Domain.Cohorts;

/// <summary>The dates of a term's sessions.</summary>
public static class SessionDates
{
    /// <summary>Lays out the sessions of a plan, keeping off days on which offices are closed.</summary>
    /// <param name="first">The day of the first session; moved like any other when offices are closed on it.</param>
    /// <param name="weeksAfter">For each session so many weeks after the one before; the first number is of no account.</param>
    /// <param name="shift">Where a session goes that would fall on a closed day.</param>
    /// <param name="calendar">In a year that it does not cover only weekends and the turn of the year are known to be closed.</param>
    public static IReadOnlyList<SessionDate> Lay(DateOnly first, IReadOnlyList<int> weeksAfter, HolidayShift shift, BusinessCalendar calendar)
    {
        var dates = new List<SessionDate>();
        var grid = first;
        for (var number = 0; number < weeksAfter.Count; number++)
        {
            var meant = number == 0 ? grid : grid.AddDays(7 * weeksAfter[number]);
            var day = Open(meant, shift, calendar);
            // Two that fall into one row of closed days would go to the same day.
            if (number > 0 && day <= dates[^1].Day)
                day = Step(dates[^1].Day.AddDays(1), 1, calendar);
            dates.Add(new(day, calendar.IsOpen(meant) ? null : meant));
            grid = shift is HolidayShift.NextWeek ? day : meant;
        }

        return dates;
    }

    private static DateOnly Open(DateOnly meant, HolidayShift shift, BusinessCalendar calendar) => shift switch
    {
        HolidayShift.DayBefore => calendar.Add(meant, 0),
        // No week has the same closed weekday for ever, but a weekend: then the next day that is open.
        HolidayShift.NextWeek when meant.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) => Step(meant, 7, calendar),
        _ => Step(meant, 1, calendar),
    };

    private static DateOnly Step(DateOnly day, int days, BusinessCalendar calendar)
    {
        while (!calendar.IsOpen(day))
            day = day.AddDays(days);
        return day;
    }
}

/// <param name="Day">In Tokyo.</param>
/// <param name="Meant">The closed day on which it would have been; null when that one is open.</param>
public sealed record SessionDate(DateOnly Day, DateOnly? Meant);
