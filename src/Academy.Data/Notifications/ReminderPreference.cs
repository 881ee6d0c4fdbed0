namespace Academy.Data.Notifications;

/// <summary>How one person wants to be reminded; without a row by mail each time, in Japanese.</summary>
public sealed class ReminderPreference : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }

    public required Guid StaffMemberId { get; init; }

    public required ReminderMail Mail { get; set; }

    /// <summary>Of mails, as <c>ja</c>.</summary>
    public required string Language { get; set; }
}

/// <summary>When somebody gets reminders by mail.</summary>
public enum ReminderMail
{
    /// <summary>As the rules say; what comes at the same time comes in one mail.</summary>
    Each,

    /// <summary>All of a day in one mail of the morning.</summary>
    Daily,

    /// <summary>Never; the notices on the site stay.</summary>
    Never,
}
