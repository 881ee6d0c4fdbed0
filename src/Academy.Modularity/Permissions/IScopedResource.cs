namespace Academy.Modularity.Permissions;

/// <summary>Where a resource stands, so that a grant on an organisation, an office subtree or a course can be held against it.</summary>
public interface IScopedResource
{
    Guid OrganisationId { get; }

    /// <summary>The office and those above it; empty when the resource has no office.</summary>
    IReadOnlyCollection<Guid> DepartmentPath => [];

    Guid? CourseId => null;
}
