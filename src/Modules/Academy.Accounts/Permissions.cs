using Academy.Modularity.Permissions;

namespace Academy.Accounts;

/// <summary>What may be done with accounts and the audit trail.</summary>
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ViewAuditTrail = new("accounts.view-audit-trail", "監査記録を見る");

    IEnumerable<(Permission Permission, Role[] Roles)> IPermissionProvider.Permissions => [(ViewAuditTrail, [Role.Administrator])];
}
