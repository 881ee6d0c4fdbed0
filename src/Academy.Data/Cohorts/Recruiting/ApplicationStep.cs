using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Data.Cohorts.Recruiting;

/// <summary>Something that happened to an application. Never changed, and seen by the applicant's organisation alone.</summary>
public sealed class ApplicationStep : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid ApplicationId { get; init; }
    public required ApplicationStepKind Kind { get; init; }

    /// <summary>As it stood afterwards.</summary>
    public required ApplicationState State { get; init; }

    /// <summary>The member of staff who did it; null when a deadline or the host did.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The superior in whose place it was done (代決); null when it was nobody's.</summary>
    public Guid? InPlaceOfId { get; init; }

    public string? Comment { get; init; }
    public required DateTime At { get; init; }
}
