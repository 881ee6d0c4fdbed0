using Academy.Modularity.Navigation;

namespace Academy.Catalogue;

internal sealed class Navigation : INavigationProvider
{
    public IEnumerable<NavigationItem> Items => [new("コース", "/catalogue", 20)];
}
