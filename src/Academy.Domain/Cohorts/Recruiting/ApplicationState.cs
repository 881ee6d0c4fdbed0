namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>Where an application stands, as the applicant's organisation knows.</summary>
public enum ApplicationState
{
    /// <summary>Somebody else put it in: the person has to agree.</summary>
    AwaitingConsent,

    /// <summary>The superior (所属長), or who acts for them, has to decide.</summary>
    AwaitingSuperior,

    /// <summary>HR has to decide.</summary>
    AwaitingHr,

    /// <summary>Sent back with a comment: the person may change it and send it again.</summary>
    Returned,

    /// <summary>The organisation does not put the person forward.</summary>
    Refused,

    /// <summary>It was not approved in time.</summary>
    Lapsed,

    /// <summary>The host has it, and has not decided yet.</summary>
    Submitted,

    /// <summary>The host does not take it into the selection.</summary>
    Excluded,

    /// <summary>Has a place.</summary>
    Selected,

    /// <summary>Is on the waiting list (補欠).</summary>
    Waiting,

    /// <summary>Has neither place nor rank on the waiting list.</summary>
    NotSelected,

    /// <summary>A place has become free and was offered.</summary>
    Offered,

    /// <summary>The offered place was accepted; the host has not confirmed it yet.</summary>
    Accepting,

    /// <summary>The offer was not answered in time.</summary>
    OfferLapsed,

    /// <summary>The person does not want to take part (any more).</summary>
    Withdrawn,

    /// <summary>A colleague has taken the place.</summary>
    Replaced,
}
