namespace Academy.Domain.Cohorts;

/// <summary>Where a session goes whose day is no business day. When another one is there already, it is the next business day after that.</summary>
public enum HolidayShift
{
    /// <summary>The same day of the next week, and on until it is one; the sessions after it keep their distance.</summary>
    NextWeek,

    /// <summary>The next business day; the sessions after it stay.</summary>
    NextDay,

    /// <summary>The business day before; the sessions after it stay.</summary>
    DayBefore,
}
