using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Visits;

/// <summary>A test that looks at a site of its own through browsers. What the guard or the site's log complain of fails it at its end.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];
    private TestSite? _site;

    /// <summary>The site that <see cref="StartAsync"/> or the first visit started.</summary>
    protected TestSite Site => _site ?? throw new InvalidOperationException("Nobody has visited the site yet.");

    protected async Task StartAsync(DatabaseProvider provider)
    {
        _site = await DemoSite.StartAsync(provider);
        _site.UseKestrel();
        _site.StartServer();
    }

    /// <summary>Lets somebody in, signed in when a demonstration account is named.</summary>
    protected async Task<Visitor> VisitAsync(string? account = null, Look? look = null)
    {
        if (_site is null)
            await StartAsync(DatabaseProvider.Sqlite);
        var visitor = await Visitor.ComeAsync(chromium, Site.ClientOptions.BaseAddress, look ?? new());
        _visitors.Add(visitor);
        if (account is not null)
            await visitor.SignInAsync(account);
        return visitor;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var faults = new List<string>();
        foreach (var visitor in _visitors)
            faults.AddRange(await visitor.LeaveAsync());
        if (_site is not null)
            await _site.DisposeAsync();
        if (faults.Count > 0)
            Assert.Fail(string.Join("\n", faults));
    }
}
