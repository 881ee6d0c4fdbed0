namespace Academy.Domain.Cohorts.Sessions.Logs;

/// <summary>What a meeting's log says of somebody's attendance, for the host to agree with or not.</summary>
public static class AttendanceProposal
{
    /// <summary>Who comes in while people are still being greeted has missed nothing.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>The last minutes are thanks and notices; whoever leaves before them has missed a part.</summary>
    public static readonly TimeSpan Closing = TimeSpan.FromMinutes(10);

    /// <summary>Breaks and lost connections cost a fifth at most; whoever was there for less has missed a part.</summary>
    public const double WholeShare = 0.8;

    /// <summary>Less is a look in, or a wrong link. Whether somebody was absent is for the host to say.</summary>
    public const double LeastShare = 0.2;

    /// <summary>Null when the log is not enough to say anything.</summary>
    public static Attendance? Of(Presence presence, Stay session)
    {
        var share = session.Length > TimeSpan.Zero ? presence.There / session.Length : 0;
        if (share < LeastShare)
            return null;
        if (share < WholeShare || session.Until - presence.Until > Closing)
            return Attendance.Partial;
        return presence.From - session.From > Grace ? Attendance.Late : Attendance.Attended;
    }
}
