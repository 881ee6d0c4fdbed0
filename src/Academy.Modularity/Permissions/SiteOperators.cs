using Academy.Domain.Organisations;
using Academy.Modularity.Sessions;

namespace Academy.Modularity.Permissions;

/// <summary>Who runs the site: the administrators of the secretariat. Those of a municipality administer it alone.</summary>
public sealed class SiteOperators(IStaffDirectory staff, ICurrentRights rights, ICurrentSession session)
{
    /// <param name="permission">What is to be done with the site.</param>
    /// <param name="cancellation">Ends the query.</param>
    public async Task<bool> IncludeReaderAsync(Permission permission, CancellationToken cancellation) =>
        await rights.HasAsync(permission, new OrganisationResource(session.OrganisationId))
        && (await staff.OrganisationsAsync(cancellation)).GetValueOrDefault(OrganisationCodes.Secretariat) == session.OrganisationId;

    private sealed record OrganisationResource(Guid OrganisationId) : IScopedResource;
}
