namespace Academy.Data.Organisations;

/// <summary>That an office's work went over to another: several predecessors are a merge, several successors a split.</summary>
public sealed class DepartmentSuccession : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }
    public required Guid PredecessorId { get; init; }
    public required Guid SuccessorId { get; init; }

    /// <summary>The first day of the successor.</summary>
    public required DateOnly TakesEffectOn { get; init; }
}
