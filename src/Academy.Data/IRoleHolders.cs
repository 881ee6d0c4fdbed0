using Academy.Modularity.Permissions;

namespace Academy.Data;

/// <summary>Whom other areas may tell what concerns those who have a role, as HR or the secretariat.</summary>
public interface IRoleHolders
{
    /// <summary>
    /// The members of staff who hold a role on the whole organisation on a day and are employed then, each once. Not those to whom it is given on an office or a course alone.
    /// Nobody for a role that is not given but had by all (<see cref="Role.Learner"/>) or by a posting (<see cref="Role.Superior"/>).
    /// </summary>
    Task<IReadOnlyList<Guid>> HoldersAsync(Guid organisationId, Role role, DateOnly day, CancellationToken cancellation);
}
