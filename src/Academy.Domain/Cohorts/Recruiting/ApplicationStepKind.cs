namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>What happened to an application.</summary>
public enum ApplicationStepKind
{
    /// <summary>Put in, or sent again after it was returned.</summary>
    Filed,

    /// <summary>The person agreed to what somebody else put in.</summary>
    Consented,

    SuperiorApproved,
    HrApproved,

    /// <summary>Sent back with a comment.</summary>
    Returned,

    Refused,
    Lapsed,
    Withdrawn,

    /// <summary>The place that was offered was accepted.</summary>
    Accepted,

    /// <summary>The superior has seen what was decided in their place (後閲).</summary>
    Reviewed,

    /// <summary>The host decided: the state says what.</summary>
    Outcome,
}
