using Academy.Modularity.Permissions;

namespace Academy.Data.Accounts;

/// <summary>A role given to a member of staff on an organisation, an office with all below it, or a course.</summary>
public sealed class Grant : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required Role Role { get; init; }

    /// <summary>The office whose subtree it covers; null when it is not limited to offices.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>The course it covers; null when it is not limited to a course.</summary>
    public Guid? CourseId { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The first day on which it no longer holds; null while open.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>The account that gave it; null when a recipe or the command line did.</summary>
    public Guid? GrantedBy { get; init; }
}
