namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>Places that are kept for a group; those that it does not fill go to the others.</summary>
/// <param name="Places">The least that the group gets, not the most: it has its share in all other places too.</param>
public sealed record Quota(OrganisationGroup Group, int Places);
