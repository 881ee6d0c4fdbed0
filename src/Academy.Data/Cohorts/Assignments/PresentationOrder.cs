namespace Academy.Data.Cohorts.Assignments;

/// <summary>In which order the groups of a term present their work in its last session (発表順).</summary>
public sealed class PresentationOrder : IOrganisationOwned
{
    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid TermId { get; init; }

    /// <summary>The numbers of the groups, the first one to present first, as JSON.</summary>
    public required string Groups { get; set; }

    /// <summary>What it was drawn by; null when the host arranged it.</summary>
    public string? Seed { get; set; }

    /// <summary>When the first group begins: minutes after the session does.</summary>
    public required int FirstAfter { get; set; }

    /// <summary>For how many minutes each group has the floor, questions included.</summary>
    public required int Minutes { get; set; }

    public required DateTime ChangedAt { get; set; }

    /// <summary>Grows with each change.</summary>
    public required int Version { get; set; }
}
