namespace Academy.Data.Notifications;

/// <summary>How an organisation reminds as a whole; without a row as <see cref="Domain.Reminders.QuietHours.Usual"/> has it.</summary>
public sealed class ReminderSettings : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }

    /// <summary>Since when nobody is reminded of anything; null while people are.</summary>
    public DateTime? SilencedAt { get; set; }

    /// <summary>Minutes since midnight, by Tokyo's clocks.</summary>
    public required int QuietFrom { get; set; }

    /// <inheritdoc cref="QuietFrom"/>
    public required int QuietUntil { get; set; }

    /// <summary>Whether days that are no business days are quiet.</summary>
    public required bool QuietOnClosedDays { get; set; }

    /// <summary>Counts the plans that were begun: a later one puts an earlier one, which saw less, out of its turn.</summary>
    public long Plan { get; set; }
}
