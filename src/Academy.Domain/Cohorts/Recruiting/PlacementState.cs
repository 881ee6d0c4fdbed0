namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>What the host has decided of an application.</summary>
public enum PlacementState
{
    /// <summary>Is taken into the selection, of which the result is not known yet: an exclusion was taken back.</summary>
    Considered,

    /// <summary>Is not taken into the selection.</summary>
    Excluded,

    Selected,
    Waiting,
    NotSelected,
    Offered,
    OfferLapsed,
    Withdrawn,
    Replaced,
}
