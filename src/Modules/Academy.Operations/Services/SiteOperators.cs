using Academy.Domain.Organisations;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;

namespace Academy.Operations.Services;

/// <summary>Who runs the site: the administrators of the secretariat. Those of a municipality administer it alone.</summary>
public sealed class SiteOperators(IStaffDirectory staff, ICurrentRights rights, ICurrentSession session)
{
    public async Task<bool> IncludeReaderAsync(CancellationToken cancellation) =>
        await rights.HasAsync(Permissions.ManageJobs, new OrganisationResource(session.OrganisationId))
        && (await staff.OrganisationsAsync(cancellation)).GetValueOrDefault(OrganisationCodes.Secretariat) == session.OrganisationId;

    private sealed record OrganisationResource(Guid OrganisationId) : IScopedResource;
}
