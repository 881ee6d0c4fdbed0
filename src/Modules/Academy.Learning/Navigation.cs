using Academy.Modularity.Navigation;

namespace Academy.Learning;

internal sealed class Navigation : INavigationProvider
{
    public IEnumerable<NavigationItem> Items => [new("ホーム", "/", 10), new("学習の記録", "/record", 30)];
}
