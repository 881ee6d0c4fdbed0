using Academy.Modularity.Navigation;

namespace Academy.Cohorts;

internal sealed class Navigation : INavigationProvider
{
    public IEnumerable<NavigationItem> Items =>
    [
        new("勉強会", "/cohorts", 25),
        new("勉強会の運営", "/secretariat", 60, Permissions.ManageCohorts),
    ];
}
