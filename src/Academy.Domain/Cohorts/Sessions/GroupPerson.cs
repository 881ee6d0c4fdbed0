using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Domain.Cohorts.Sessions;

/// <summary>Somebody who is put into a group (班).</summary>
/// <param name="Kind">That of the organisation: the same for all its people.</param>
/// <param name="Office">By name, as many organisations have one of the same; null when it is not known.</param>
public sealed record GroupPerson(Guid Id, Guid Organisation, OrganisationGroup Kind, string? Office);
