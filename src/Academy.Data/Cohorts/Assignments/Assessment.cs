namespace Academy.Data.Cohorts.Assignments;

/// <summary>The marks that somebody gave to what a group handed in: a lecturer, or a participant of another group.</summary>
public sealed class Assessment : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid SubmissionId { get; init; }

    /// <summary>The lecturer, of the host's staff; null when a participant gave them.</summary>
    public Guid? AssessorId { get; init; }

    /// <summary>The participant; null when a lecturer gave them.</summary>
    public Guid? ParticipationId { get; init; }

    /// <summary>In the order of the rubric's criteria, as JSON: <c>[3,4,2,3]</c>; null where none is given yet.</summary>
    public required string Marks { get; set; }

    /// <summary>What the group will read; null when nothing is said.</summary>
    public string? Comment { get; set; }

    public required DateTime SavedAt { get; set; }

    /// <summary>When it was handed in, from when on it counts; null while it is a draft.</summary>
    public DateTime? HandedInAt { get; set; }
}
