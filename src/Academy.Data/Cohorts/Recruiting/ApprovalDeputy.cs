namespace Academy.Data.Cohorts.Recruiting;

/// <summary>Who decides in a superior's place while they are absent (代決).</summary>
public sealed class ApprovalDeputy : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid SuperiorId { get; init; }
    public required Guid DeputyId { get; init; }

    /// <summary>The first day, in Tokyo.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, in Tokyo.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The superior, or HR.</summary>
    public required Guid NamedBy { get; init; }

    public required DateTime NamedAt { get; init; }

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTime? EndedAt { get; set; }
}
