using Academy.Modularity.Navigation;

namespace Academy.Cohorts;

internal sealed class Navigation : INavigationProvider
{
    public IEnumerable<NavigationItem> Items =>
    [
        new("勉強会", "/cohorts", 25),
        // HR goes there from whom the organisation puts forward, beside the figures.
        new("申込の承認", "/cohorts/approvals", 38, Permissions.Nominate),
        new("勉強会の運営", "/secretariat", 60, Permissions.ManageCohorts),
    ];
}
