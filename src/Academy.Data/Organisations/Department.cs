namespace Academy.Data.Organisations;

/// <summary>An office as itself, apart from what changes about it.</summary>
public sealed class Department : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }

    /// <summary>Its code in the organisation's own tables.</summary>
    public required string Code { get; init; }
}
