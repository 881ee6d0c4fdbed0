using Academy.Domain.Time;

namespace Academy.Domain.Reminders;

/// <summary>When nobody is to be disturbed by Tokyo's clocks: what falls into it waits for its end.</summary>
/// <param name="From">When it begins; at the same time as the end it never does.</param>
/// <param name="Until">When it ends, on the day after unless that is later than the beginning.</param>
/// <param name="OnClosedDays">Whether all of a day that is no business day is quiet.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly Until, bool OnClosedDays)
{
    /// <summary>As every organisation has it that has chosen nothing.</summary>
    public static QuietHours Usual { get; } = new(new(20, 0), new(8, 0), OnClosedDays: true);

    /// <summary>The instant itself, or the end of the quiet in which it lies; UTC.</summary>
    public DateTime After(DateTime instant, BusinessCalendar calendar)
    {
        var local = TokyoTime.Of(instant);
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (IsQuiet(time))
            (day, time) = (From > Until && time >= From ? day.AddDays(1) : day, Until);
        if (OnClosedDays && !calendar.IsOpen(day))
        {
            while (!calendar.IsOpen(day))
                day = day.AddDays(1);
            time = IsQuiet(TimeOnly.MinValue) ? Until : TimeOnly.MinValue;
        }

        return TokyoTime.At(day, time);
    }

    /// <summary>From a later hour until an earlier one it goes over midnight; between equal hours there is none.</summary>
    private bool IsQuiet(TimeOnly time) => From != Until && time.IsBetween(From, Until);
}
