namespace Academy.Modularity.Permissions;

/// <summary>An organisation itself, for what nobody may do with an office of it alone.</summary>
public sealed record WholeOrganisation(Guid OrganisationId) : IScopedResource;
