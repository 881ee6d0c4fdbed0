namespace Academy.Domain.Cohorts.Sessions.Logs;

/// <summary>What speaks for somebody of a log being a certain participant, the surest first.</summary>
public enum MatchGround
{
    /// <summary>The mail address is theirs.</summary>
    Mail,

    /// <summary>The name is theirs, in whichever order, width and form of its characters.</summary>
    Name,

    /// <summary>The name is theirs and something stands beside it, as the organisation.</summary>
    NameWithin,

    /// <summary>The name is the reading of theirs.</summary>
    Reading,

    /// <summary>The family name is theirs, and the organisation stands beside it.</summary>
    Family,
}
