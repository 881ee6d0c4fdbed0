namespace Academy.Data.Cohorts.Assignments;

/// <summary>That one of a group agrees to its work being shown to the staff of all organisations (公開への同意).</summary>
public sealed class ShowcaseConsent : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid SubmissionId { get; init; }
    public required Guid ParticipationId { get; init; }
    public required DateTime GivenAt { get; set; }

    /// <summary>When it was taken back, from when on nothing is shown; null while it stands.</summary>
    public DateTime? WithdrawnAt { get; set; }
}
