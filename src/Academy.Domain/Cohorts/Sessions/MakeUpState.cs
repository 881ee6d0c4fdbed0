namespace Academy.Domain.Cohorts.Sessions;

/// <summary>Where a report on a recording stands.</summary>
public enum MakeUpState
{
    /// <summary>提出済み: the host has it before it.</summary>
    Submitted,

    /// <summary>差戻し: with a comment, to be handed in again.</summary>
    Returned,

    /// <summary>受理: the session is made up for.</summary>
    Accepted,
}
