using Academy.Modularity.Navigation;

namespace Academy.Operations;

internal sealed class Navigation : INavigationProvider
{
    public IEnumerable<NavigationItem> Items => [new("処理の状況", "/admin/jobs", 95, Permissions.ManageJobs)];
}
