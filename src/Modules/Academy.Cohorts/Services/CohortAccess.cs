using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;

namespace Academy.Cohorts.Services;

/// <summary>Whether the reader runs the programmes of their organisation.</summary>
public sealed class CohortAccess(ICurrentRights rights, ICurrentSession session)
{
    public Task<bool> IsOpenAsync() => rights.HasAsync(Permissions.ManageCohorts, new WholeOrganisation(session.OrganisationId));
}
