namespace Academy.Data.Notifications;

/// <summary>That one person is told one thing on one day on one way, made ahead. There is one at most, whoever plans and however often.</summary>
public sealed class Reminder : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }

    public required Guid Id { get; init; }

    public required Guid RuleId { get; init; }

    public required Guid StaffMemberId { get; init; }

    /// <summary>What it is about: <see cref="ReminderSubject.Id"/>.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The day of the cause. Moved, it is another reminder.</summary>
    public required DateOnly Day { get; init; }

    public required ReminderChannel Channel { get; init; }

    /// <summary>When it is told, UTC: after quiet hours, and with the person's others where they want it so.</summary>
    public required DateTime DueAt { get; set; }

    public required ReminderState State { get; set; }

    /// <summary>Why it was cancelled; null when it was not.</summary>
    public ReminderEnd? End { get; set; }

    /// <summary>The mail that tells it, the last one when it was sent again; null on the site, or before.</summary>
    public Guid? MailId { get; set; }

    /// <summary>When its state last changed.</summary>
    public required DateTime ChangedAt { get; set; }
}

/// <summary>How somebody is told.</summary>
public enum ReminderChannel
{
    /// <summary>A notice.</summary>
    Site,
    Mail,
}

/// <summary>How far a reminder has come.</summary>
public enum ReminderState
{
    /// <summary>Its time has not come.</summary>
    Planned,

    /// <summary>The notice is there, or the mail is put down to be sent; how that went stands with the mail.</summary>
    Told,

    /// <summary>It is not told.</summary>
    Cancelled,
}

/// <summary>Why a reminder was cancelled.</summary>
public enum ReminderEnd
{
    /// <summary>Its cause went: completed, exempt, paused, revoked, taken again, another day, or the rule says otherwise now.</summary>
    Gone,

    /// <summary>The organisation was silenced.</summary>
    Silenced,

    /// <summary>The person wants no such mail.</summary>
    Unwanted,

    /// <summary>No mail address is known.</summary>
    NoAddress,
}
