using Academy.Domain.Organisations;
using Academy.Modularity.Permissions;

namespace Academy.Learning.Services;

/// <summary>An office as something that rights are held on.</summary>
internal sealed record OfficeResource(Guid OrganisationId, IReadOnlyCollection<Guid> DepartmentPath) : IScopedResource
{
    public static OfficeResource Of(Guid organisationId, Office office) => new(organisationId, office.Path.ToHashSet());
}
