namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>Somebody who may be chosen for a term.</summary>
/// <param name="Id">As in the published list.</param>
/// <param name="Group">That of the organisation: the same for all its people.</param>
/// <param name="Order">推薦順位: in which order the organisation wants its own people chosen, 1 first; null when it has not said.</param>
public sealed record Candidate(Guid Id, Guid Organisation, OrganisationGroup Group, IReadOnlySet<PriorityGround> Grounds, int? Order);
