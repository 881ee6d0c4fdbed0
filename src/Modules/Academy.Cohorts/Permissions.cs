using Academy.Modularity.Permissions;

namespace Academy.Cohorts;

/// <summary>Who runs programmes and their terms.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>On the organisation that hosts them.</summary>
    public static readonly Permission ManageCohorts = new("cohorts.manage", "勉強会のひな形と期を作り、運営する");

    IEnumerable<(Permission Permission, Role[] Roles)> IPermissionProvider.Permissions => [(ManageCohorts, [Role.Secretariat])];
}
