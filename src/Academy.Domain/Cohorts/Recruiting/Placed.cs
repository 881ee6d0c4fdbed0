namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>Somebody who has a place: all that counts of them when the next is given out.</summary>
public sealed record Placed(Guid Organisation, OrganisationGroup Group);
