namespace Academy.Data.Notifications;

/// <summary>What an organisation reminds its people of, and when.</summary>
public sealed class ReminderRule : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What HR calls it.</summary>
    public required string Name { get; set; }

    /// <summary>One of <see cref="Domain.Reminders.ReminderCauses"/>.</summary>
    public required string Cause { get; init; }

    /// <summary>How many days after the day of the cause; before it when negative.</summary>
    public required int Days { get; set; }

    /// <summary>Whether only business days count.</summary>
    public required bool InBusinessDays { get; set; }

    /// <summary>When on that day, by Tokyo's clocks: minutes since midnight.</summary>
    public required int Minute { get; set; }

    /// <summary>Only people of this office and of those below it; null: all.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>Only people of this rank (職層); null: all.</summary>
    public string? Rank { get; set; }

    /// <summary>Only about this, as a course; null: about all.</summary>
    public Guid? TopicId { get; set; }

    /// <summary>What it belongs to, as a term, whose host made it for its participants: HR reads it and changes nothing. Null: HR's own.</summary>
    public Guid? Origin { get; init; }

    /// <summary>Only people who have not begun.</summary>
    public required bool OnlyNotBegun { get; set; }

    public required bool OnSite { get; set; }

    public required bool ByMail { get; set; }

    /// <summary>With places to fill: <see cref="Domain.Reminders.ReminderTemplate"/>.</summary>
    public required string Subject { get; set; }

    /// <inheritdoc cref="Subject"/>
    public required string Body { get; set; }

    /// <summary>As <see cref="Subject"/>, for who reads English.</summary>
    public required string SubjectEnglish { get; set; }

    /// <inheritdoc cref="SubjectEnglish"/>
    public required string BodyEnglish { get; set; }

    public required bool IsActive { get; set; }

    /// <summary>When HR took it away; kept for the reminders that came of it. Null while it is there.</summary>
    public DateTime? DeletedAt { get; set; }
}
