namespace Academy.Data.Cohorts.Assignments;

/// <summary>That a member of the host's staff marks what the groups of a term hand in (講師).</summary>
public sealed class TermAssessor : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid TermId { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required DateTime NamedAt { get; init; }

    /// <summary>When they were asked no longer; null while they are. Marks that they gave stay.</summary>
    public DateTime? EndedAt { get; set; }
}
