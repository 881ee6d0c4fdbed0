namespace Academy.Domain.Cohorts.Sessions.Logs;

/// <summary>What a column of a meeting's log can be.</summary>
public enum LogColumn
{
    /// <summary>The name that was shown in the meeting.</summary>
    Name,
    Mail,
    Joined,
    Left,
    Duration,

    /// <summary>Whether the row is of the time in the waiting room, which is not in the meeting.</summary>
    Waiting,
}
