using Academy.Modularity.Navigation;

namespace Academy.Notifications;

internal sealed class Navigation : INavigationProvider
{
    public IEnumerable<NavigationItem> Items => [new("メール送信", "/admin/mail", 96, Permissions.ManageMail)];
}
