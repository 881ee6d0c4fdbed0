using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Data.Cohorts.Recruiting;

/// <summary>What the host of a term has decided of an application. A row of the host alone: the applicant's organisation hears of it when the result is made known.</summary>
public sealed class Placement : IOrganisationOwned
{
    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid ApplicationId { get; init; }
    public required Guid TermId { get; init; }

    /// <summary>Of the applicant.</summary>
    public required Guid HomeOrganisationId { get; init; }

    public required PlacementState State { get; set; }

    /// <summary>What the draw gave, whatever became of it since: a place, a rank on the waiting list, or neither; null for whoever was not drawn.</summary>
    public PlacementState? Drawn { get; set; }

    /// <summary>In the order of the draw, 1 first; null for whoever was not drawn.</summary>
    public int? Position { get; set; }

    /// <summary>The rank on the waiting list that the draw gave; null when it gave none.</summary>
    public int? WaitingRank { get; set; }

    /// <summary>Why it was excluded; null otherwise.</summary>
    public string? Note { get; set; }

    /// <summary>The last day for the answer to an offer, in Tokyo; null when there was none.</summary>
    public DateOnly? AnswerUntil { get; set; }

    /// <summary>Grows with each change, in whose order the applicant's organisation takes them.</summary>
    public int Version { get; set; } = 1;
}
