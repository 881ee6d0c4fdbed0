namespace Academy.Data.Notifications;

/// <summary>A mail to one person, as it is sent. Written with the work of sending it, in the transaction of its cause.</summary>
public sealed class OutgoingMail : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }

    /// <summary>UUIDv7 of the writing; its Message-ID is made of it, however often it is tried.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is about, as <c>test</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose doing it is; null for the site's own.</summary>
    public Guid? RequestedBy { get; init; }

    public required string Address { get; init; }

    /// <summary>Of the receiver; empty when only the address is known.</summary>
    public required string Name { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    public MailState State { get; set; } = MailState.Queued;

    /// <summary>What the mail server said last, or why nothing was sent; never the receiver's address.</summary>
    public string? Answer { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When its state last changed.</summary>
    public required DateTime ChangedAt { get; set; }
}

/// <summary>How far a mail has come.</summary>
public enum MailState
{
    /// <summary>Nobody was told anything.</summary>
    Queued,

    /// <summary>Committed before the server is spoken to: whoever finds it so later does not know how that ended.</summary>
    Sending,

    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>The server did not take it, or nobody asked it to.</summary>
    Refused,

    /// <summary>Broken off while the server was spoken to. A person decides whether it is sent once more.</summary>
    Unsure,
}
