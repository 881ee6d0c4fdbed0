namespace Academy.Data.Organisations;

/// <summary>What an office is called and where it stands in the chart, for a span of days.</summary>
public sealed class DepartmentVersion : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid DepartmentId { get; init; }
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The first day on which it no longer holds; null while open.</summary>
    public DateOnly? ValidUntil { get; set; }

    public required string Name { get; set; }
    public Guid? ParentId { get; set; }

    /// <summary>The ids from the root down to this office, each in 32 digits and closed by a slash: a subtree is a prefix.</summary>
    public required string Path { get; set; }

    /// <summary>Its place among its siblings, as the organisation orders them (建制順).</summary>
    public int Position { get; set; }
}
