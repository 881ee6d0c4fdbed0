namespace Academy.Data.Cohorts.Groups;

/// <summary>A file in the space of a group: what it holds lies in the data directory by its hash.</summary>
public sealed class GroupFile : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid TermId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Group { get; init; }

    /// <summary>Whoever of the group added it.</summary>
    public required Guid ParticipationId { get; init; }

    /// <summary>With its ending, as it is saved.</summary>
    public required string Name { get; init; }

    /// <summary>What its content was found to be.</summary>
    public required string MediaType { get; init; }

    /// <summary>How large it is.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of its content in small hexadecimal letters.</summary>
    public required string Hash { get; init; }

    public required DateTime AddedAt { get; init; }

    /// <summary>When it was taken away; null while it is there. What was handed in keeps it all the same.</summary>
    public DateTime? RemovedAt { get; set; }
}
