using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Visits;

/// <summary>The demonstration as browsers reach it: on a free port of this machine.</summary>
internal static class BrowserSite
{
    public static async Task<TestSite> StartAsync(DatabaseProvider provider, Action<TestSite>? prepare = null)
    {
        var site = await DemoSite.StartAsync(provider);
        prepare?.Invoke(site);
        site.UseKestrel();
        site.StartServer();
        return site;
    }
}
