namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>What somebody is told of an application.</summary>
public enum ApplicationNews
{
    /// <summary>Somebody put the reader forward, who has to agree.</summary>
    ConsentAsked,

    /// <summary>The reader has to decide.</summary>
    ToApprove,

    /// <summary>It is still to be decided, and the last day comes near.</summary>
    StillToApprove,

    /// <summary>The superior has approved it, HR has to.</summary>
    SuperiorApproved,

    Returned,
    Refused,
    Lapsed,

    /// <summary>The host has it.</summary>
    Submitted,

    Excluded,
    Selected,
    Waiting,
    NotSelected,

    /// <summary>A place is free, and an answer asked.</summary>
    Offered,

    OfferLapsed,

    /// <summary>A colleague takes the place.</summary>
    Replaced,

    /// <summary>The person does not want to take part (any more).</summary>
    Withdrawn,
}
