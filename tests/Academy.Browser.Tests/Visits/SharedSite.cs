using System.Collections.Concurrent;
using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

[assembly: AssemblyFixture(typeof(SharedSite))]

namespace Academy.Browser.Tests.Visits;

/// <summary>One site for all tests that only read: a site for each of them would cost more than what they look at.</summary>
public sealed class SharedSite : IAsyncDisposable
{
    private readonly Lazy<Task<TestSite>> _site = new(PreparedAsync);

    /// <summary>One session for each account: who only reads does not mind to share it.</summary>
    private readonly ConcurrentDictionary<string, Lazy<Task<Cookie[]>>> _sessions = new();

    internal Task<TestSite> StartedAsync() => _site.Value;

    /// <summary>Lets somebody be signed in, by the session that the first one of the account began.</summary>
    internal async Task SignInAsync(Visitor visitor, string account) =>
        await visitor.Page.Context.AddCookiesAsync(await _sessions.GetOrAdd(account, _ => new(() => BeginAsync(visitor, account))).Value);

    private static async Task<Cookie[]> BeginAsync(Visitor visitor, string account)
    {
        await visitor.SignInAsync(account);
        return [..
            from cookie in await visitor.Page.Context.CookiesAsync()
            where cookie.Name != "academy.culture"
            select new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly, Secure = cookie.Secure, SameSite = cookie.SameSite }];
    }

    private static async Task<TestSite> PreparedAsync()
    {
        var site = await BrowserSite.StartAsync(DatabaseProvider.Sqlite);
        await CaredLearner.ComeAsync(site);
        await BusyLearner.PrepareAsync(site);
        await CaredLearner.PrepareAsync(site);
        await PastImport.PrepareAsync(site);
        await KeptRule.PrepareAsync(site);
        await KeptTerm.PrepareAsync(site);
        await KeptAssignment.PrepareAsync(site);
        await KeptReception.PrepareAsync(site);
        await KeptGroup.PrepareAsync(site);
        await KeptSelection.PrepareAsync(site);
        await KeptApplications.PrepareAsync(site);
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
