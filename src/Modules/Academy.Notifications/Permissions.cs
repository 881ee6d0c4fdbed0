using Academy.Modularity.Permissions;

namespace Academy.Notifications;

/// <summary>What may be done with mail and reminders.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>Of the site as a whole. Only those hold it who administer the organisation that runs the site.</summary>
    public static readonly Permission ManageMail = new("notifications.manage-mail", "メールの送信状況を見て、テストメールを送る");

    public static readonly Permission ManageReminders = new("notifications.manage-reminders", "リマインダーのルールと送信の記録を管理する");

    IEnumerable<(Permission Permission, Role[] Roles)> IPermissionProvider.Permissions => [(ManageMail, [Role.Administrator]), (ManageReminders, [Role.HumanResources])];
}
