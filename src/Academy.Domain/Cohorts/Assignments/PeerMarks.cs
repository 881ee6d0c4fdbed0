namespace Academy.Domain.Cohorts.Assignments;

/// <summary>When participants mark the work of other groups (相互評価): once they have seen it presented.</summary>
public static class PeerMarks
{
    /// <summary>From the day of the last session on for so many more days.</summary>
    public const int DaysAfter = 7;

    /// <param name="session">The day of the last session.</param>
    public static DateOnly LastDay(DateOnly session) => session.AddDays(DaysAfter);

    /// <inheritdoc cref="LastDay"/>
    /// <param name="today">In Tokyo.</param>
    public static bool IsOpen(DateOnly session, DateOnly today) => today >= session && today <= LastDay(session);
}
