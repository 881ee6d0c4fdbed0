namespace Academy.Domain.Learning.Completion;

/// <summary>Why somebody should look at an event, which counts all the same.</summary>
public sealed record EventFlag(Guid ClientId, EventFlagReason Reason);

public enum EventFlagReason
{
    /// <summary>It occurred before the lesson or the attempt was opened.</summary>
    BeforeOpening,

    /// <summary>More of a video was played than the time since the last event of the lesson allows at double speed.</summary>
    FasterThanPlayback,

    /// <summary>The video is said to be shorter than another report says.</summary>
    DurationsDiffer,

    /// <summary>An answer that was stored after the deadline; it does not count.</summary>
    AfterDeadline,

    /// <summary>An answer that was stored after the attempt was handed in; it does not count.</summary>
    AfterSubmission,

    /// <summary>It is said to have occurred after its receipt, or further back than a client may report.</summary>
    OutOfReach,
}
