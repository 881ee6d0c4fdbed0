using Academy.Domain.Time;

namespace Academy.Domain.Cohorts.Sessions;

/// <summary>When a session takes people in by its reception, and what an arrival counts as. Minutes count whole, as clocks show them: ten past is not after ten past.</summary>
public static class SessionDoors
{
    /// <summary>How long before the beginning they open.</summary>
    public const int MinutesBefore = 60;

    /// <summary>How long after the beginning nobody is late.</summary>
    public const int MinutesOfGrace = 10;

    /// <summary>How long after the end a reception that nobody closed is still up.</summary>
    public const int MinutesAfter = 60;

    /// <summary>What it is to arrive at an instant.</summary>
    public static ArrivalTime At(SessionAppointment session, DateTime utc) => (int)Math.Floor((utc - StartOf(session)).TotalMinutes) switch
    {
        < -MinutesBefore => ArrivalTime.TooEarly,
        <= MinutesOfGrace => ArrivalTime.InTime,
        var minutes when minutes <= session.Minutes => ArrivalTime.Late,
        _ => ArrivalTime.Over,
    };

    /// <summary>Whether it is the day of the session, on which its reception may be opened.</summary>
    public static bool IsDayOf(SessionAppointment session, DateTime utc) => TokyoTime.DateOf(utc) == session.Day;

    /// <summary>Whether a reception is up: of a day that the session was moved away from none is.</summary>
    /// <param name="session">As it is now.</param>
    /// <param name="openedAt">UTC.</param>
    /// <param name="closedAt">UTC; null when nobody has closed it.</param>
    /// <param name="utc">Now.</param>
    public static bool IsOpen(SessionAppointment session, DateTime openedAt, DateTime? closedAt, DateTime utc) =>
        closedAt is null && IsDayOf(session, openedAt) && utc < ClosesAt(session);

    /// <summary>When a reception that nobody closes ends by itself (UTC).</summary>
    public static DateTime ClosesAt(SessionAppointment session) => StartOf(session).AddMinutes(session.Minutes + MinutesAfter);

    private static DateTime StartOf(SessionAppointment session) => TokyoTime.At(session.Day, session.StartsAt);
}

public enum ArrivalTime
{
    /// <summary>The doors are closed still.</summary>
    TooEarly,

    /// <summary>出席</summary>
    InTime,

    /// <summary>遅刻</summary>
    Late,

    /// <summary>The session has ended.</summary>
    Over,
}
