using Academy.Modularity.Navigation;

namespace Academy.Credentials;

internal sealed class Navigation : INavigationProvider
{
    public IEnumerable<NavigationItem> Items =>
        [new("修了証書", "/certificates", 35), new("証書の管理", "/hr/certificates", 60, Permissions.ManageCertificates)];
}
