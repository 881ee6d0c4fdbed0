using Academy.Modularity.Permissions;

namespace Academy.Operations;

/// <summary>What may be done with the site as a whole. Only those hold it who administer the organisation that runs the site.</summary>
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageJobs = new("operations.manage-jobs", "処理の状況を見て、やり直しや取りやめをする");

    IEnumerable<(Permission Permission, Role[] Roles)> IPermissionProvider.Permissions => [(ManageJobs, [Role.Administrator])];
}
