using Academy.Modularity.Permissions;

namespace Academy.Credentials;

/// <summary>What may be done with the certificates of others.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>On the learner's office of today.</summary>
    public static readonly Permission ManageCertificates = new("credentials.manage", "修了証書を訂正・再交付・取消する");

    IEnumerable<(Permission Permission, Role[] Roles)> IPermissionProvider.Permissions => [(ManageCertificates, [Role.HumanResources])];
}
