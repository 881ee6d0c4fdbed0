using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

[assembly: AssemblyFixture(typeof(SharedSite))]

namespace Academy.Browser.Tests.Visits;

/// <summary>One site for all tests that only read: a site for each of them would cost more than what they look at.</summary>
public sealed class SharedSite : IAsyncDisposable
{
    private readonly Lazy<Task<TestSite>> _site = new(() => BrowserSite.StartAsync(DatabaseProvider.Sqlite));

    internal Task<TestSite> StartedAsync() => _site.Value;

    public async ValueTask DisposeAsync()
    {
        if (_site.IsValueCreated)
            await (await _site.Value).DisposeAsync();
    }
}
