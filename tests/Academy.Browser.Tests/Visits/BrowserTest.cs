using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Visits;

/// <summary>
/// A test that looks at a site through browsers: at one of its own, or at the shared one when it only reads. What the guard or
/// the site's log complain of fails it at its end.
/// </summary>
public abstract class BrowserTest(Chromium chromium, SharedSite? shared = null) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];
    private TestSite? _own;

    /// <summary>The test's own site, once it is started.</summary>
    protected TestSite Site => _own ?? throw new InvalidOperationException("This test has no site of its own yet.");

    protected LogRecorder Log => Site.Log;

    /// <summary>Starts a site of the test's own. Without it the first visit does, on SQLite.</summary>
    protected async Task StartAsync(DatabaseProvider provider, Action<TestSite>? prepare = null) => _own = await BrowserSite.StartAsync(provider, prepare);

    /// <summary>Lets somebody in, signed in when a demonstration account is named.</summary>
    protected async Task<Visitor> VisitAsync(string? account = null, Look? look = null)
    {
        var site = shared is null ? _own ??= await BrowserSite.StartAsync(DatabaseProvider.Sqlite) : await shared.StartedAsync();
        var visitor = await Visitor.ComeAsync(chromium, site.ClientOptions.BaseAddress, look ?? new());
        _visitors.Add(visitor);
        if (account is not null)
            await (shared is null ? visitor.SignInAsync(account) : shared.SignInAsync(visitor, account));
        return visitor;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var faults = new List<string>();
        foreach (var visitor in _visitors)
            faults.AddRange(await visitor.LeaveAsync());
        if (_own is not null)
            await _own.DisposeAsync();
        if (faults.Count > 0)
            Assert.Fail(string.Join("\n", faults));
    }
}
