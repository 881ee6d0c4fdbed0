namespace Academy.Data.Notifications;

/// <summary>Something that a member of staff is told on the site. Written in the transaction of its cause by <see cref="NoticeBoard"/>.</summary>
public sealed class Notice : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }

    /// <summary>UUIDv7 of the writing: later notices have greater ids.</summary>
    public required Guid Id { get; init; }

    public required Guid StaffMemberId { get; init; }

    /// <summary>What it tells, as <c>course.assigned</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The facts that it tells, as JSON.</summary>
    public required string Payload { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When its reader opened it or said that all is read; null while unread.</summary>
    public DateTime? ReadAt { get; init; }

    /// <summary>Names the cause, where the same cause may come twice: a second writing is none.</summary>
    public string? DedupeKey { get; init; }
}
