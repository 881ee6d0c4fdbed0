namespace Academy.Data.Cohorts.Groups;

/// <summary>The proposal (提案) of a group as one of it saved it. Never changed: the highest number is what the group has now.</summary>
public sealed class ProposalVersion : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid TermId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Group { get; init; }

    /// <summary>1 for the first, then 2, 3 …</summary>
    public required int Number { get; init; }

    /// <summary>Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>Whoever of the group saved it.</summary>
    public required Guid ParticipationId { get; init; }

    public required DateTime SavedAt { get; init; }
}
