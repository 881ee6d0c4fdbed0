namespace Academy.Data.Cohorts.Groups;

/// <summary>Something that was said in the space of a group (班): by one of it, or by the host.</summary>
public sealed class GroupMessage : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid TermId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Group { get; init; }

    /// <summary>Whoever of the group said it; null when the host did.</summary>
    public Guid? ParticipationId { get; init; }

    /// <summary>The member of the host's staff who said it; null when one of the group did.</summary>
    public Guid? HostStaffId { get; init; }

    public required string Text { get; init; }
    public required DateTime PostedAt { get; init; }

    /// <summary>When it was taken away, by who said it or by the host; null while it is there.</summary>
    public DateTime? RemovedAt { get; set; }
}
