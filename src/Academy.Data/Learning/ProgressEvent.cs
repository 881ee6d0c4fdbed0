namespace Academy.Data.Learning;

/// <summary>Something that happened in an enrolment. Only ever added; all that is known of progress is folded from these.</summary>
public sealed class ProgressEvent : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }
    public required Guid EnrolmentId { get; init; }

    /// <summary>Made by the client (UUIDv7): a retry is no second event.</summary>
    public required Guid ClientId { get; init; }

    /// <summary>What happened, as <c>lesson.confirmed</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The lesson, quiz or question it happened to.</summary>
    public Guid? ItemId { get; init; }

    public required string Payload { get; init; }

    /// <summary>The client's time, held between the issue of the page and the receipt.</summary>
    public required DateTime OccurredAt { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>The member of staff who caused it, when it was not the learner.</summary>
    public Guid? ActorId { get; init; }
}
