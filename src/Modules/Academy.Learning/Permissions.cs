using Academy.Modularity.Permissions;

namespace Academy.Learning;

/// <summary>What may be done with the learning of others.</summary>
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission AssignCourses = new("learning.assign", "コースを部署に割り当てる");

    IEnumerable<(Permission Permission, Role[] Roles)> IPermissionProvider.Permissions => [(AssignCourses, [Role.HumanResources])];
}
