using Academy.Modularity.Navigation;

namespace Academy.Accounts;

internal sealed class Navigation : INavigationProvider
{
    public IEnumerable<NavigationItem> Items => [new("監査記録", "/admin/audit", 90, Permissions.ViewAuditTrail)];
}
