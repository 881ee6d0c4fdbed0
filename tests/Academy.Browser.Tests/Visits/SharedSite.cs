using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

[assembly: AssemblyFixture(typeof(SharedSite))]

namespace Academy.Browser.Tests.Visits;

/// <summary>One site for all tests that only read: a site for each of them would cost more than what they look at.</summary>
public sealed class SharedSite : IAsyncDisposable
{
    private readonly Lazy<Task<TestSite>> _site = new(PreparedAsync);

    internal Task<TestSite> StartedAsync() => _site.Value;

    private static async Task<TestSite> PreparedAsync()
    {
        var site = await BrowserSite.StartAsync(DatabaseProvider.Sqlite);
        await CaredLearner.ComeAsync(site);
        await BusyLearner.PrepareAsync(site);
        await CaredLearner.PrepareAsync(site);
        await PastImport.PrepareAsync(site);
        await KeptRule.PrepareAsync(site);
        await KeptTerm.PrepareAsync(site);
        await InvitedPerson.PrepareAsync(site);
        await RemindedPeople.PrepareAsync(site);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        if (_site.IsValueCreated)
            await (await _site.Value).DisposeAsync();
    }
}
