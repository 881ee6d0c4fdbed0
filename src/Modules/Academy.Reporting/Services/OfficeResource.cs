using Academy.Modularity.Permissions;

namespace Academy.Reporting.Services;

/// <summary>An office of the tree as something that rights are held on; the organisation, when the path is empty.</summary>
public sealed record OfficeResource(Guid OrganisationId, IReadOnlyCollection<Guid> DepartmentPath) : IScopedResource
{
    public static OfficeResource Of(Guid organisationId, OfficeNode node) => new(organisationId, [.. node.Line.Select(office => office.OfficeId).OfType<Guid>()]);
}
