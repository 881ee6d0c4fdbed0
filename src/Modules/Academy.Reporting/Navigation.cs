using Academy.Modularity.Navigation;

namespace Academy.Reporting;

internal sealed class Navigation : INavigationProvider
{
    public IEnumerable<NavigationItem> Items => [new("受講・修了の状況", "/hr", 40, Permissions.ViewFigures)];
}
