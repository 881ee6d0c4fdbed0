using Academy.Modularity.Permissions;

namespace Academy.Notifications;

/// <summary>What may be done with the mail of the site as a whole. Only those hold it who administer the organisation that runs the site.</summary>
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageMail = new("notifications.manage-mail", "メールの送信状況を見て、テストメールを送る");

    IEnumerable<(Permission Permission, Role[] Roles)> IPermissionProvider.Permissions => [(ManageMail, [Role.Administrator])];
}
