namespace Academy.Domain.Learning.Events;

/// <summary>Why an event does not count.</summary>
/// <param name="Detail">For a log; empty when the reason says all.</param>
public sealed record EventFault(Guid ClientId, EventFaultReason Reason, string Detail = "");

/// <summary>Why a payload was not read.</summary>
/// <param name="Detail">For a log.</param>
public sealed record EventRefusal(EventFaultReason Reason, string Detail);

public enum EventFaultReason
{
    /// <summary>None of <see cref="EventKinds"/>.</summary>
    UnknownKind,

    /// <summary>Not the JSON of its kind, or a value that cannot be.</summary>
    BadPayload,

    /// <summary>A learner's browser reported what the server alone writes.</summary>
    NotForLearners,

    /// <summary>It happened to a lesson or quiz but names none.</summary>
    ItemExpected,

    /// <summary>It happened to the enrolment but names a lesson or quiz.</summary>
    ItemNotExpected,

    /// <summary>A decision that nobody answers for.</summary>
    ActorExpected,

    /// <summary>An instant of another kind than UTC.</summary>
    NotUtc,

    /// <summary>Another event has its id; the one received first counts.</summary>
    SameIdOtherContent,

    /// <summary>The release is not given, or was not under way by then.</summary>
    ReleaseUnknown,

    /// <summary>No release that was under way by then has such an item of the kind that the event is about.</summary>
    ItemUnknown,

    /// <summary>The lesson has no such check or video.</summary>
    PartUnknown,

    /// <summary>The attempt was never opened.</summary>
    AttemptUnknown,

    /// <summary>The attempt was opened before, or belongs to another quiz.</summary>
    AttemptTaken,

    /// <summary>A completion is recognised for a day that had not come.</summary>
    DayAhead,
}
