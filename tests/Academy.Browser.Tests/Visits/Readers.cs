namespace Academy.Browser.Tests.Visits;

/// <summary>
/// Browsers that look at many pages of the shared site one after another, one for each language: a new one would load and read fonts, styles and scripts
/// anew for each page. Whoever reads changes, and leaves nothing behind.
/// </summary>
public sealed class Readers(Chromium chromium, SharedSite shared) : IAsyncDisposable
{
    private readonly Dictionary<string, Visitor> _visitors = [];

    internal async Task<Visitor> OfAsync(string? account, Look look)
    {
        var site = (await shared.StartedAsync()).ClientOptions.BaseAddress;
        if (_visitors.TryGetValue(look.Language, out var visitor))
            await visitor.ReturnAsync(site, look);
        else
            _visitors[look.Language] = visitor = await Visitor.ComeAsync(chromium, site, look);
        if (account is not null)
            await shared.SignInAsync(visitor, account);
        return visitor;
    }

    /// <summary>At the end of a test. Browsers in which one failed are not used again.</summary>
    internal async Task<IReadOnlyList<string>> EndAsync()
    {
        if (TestContext.Current.TestState?.Result != TestResult.Failed)
            return [.. _visitors.Values.SelectMany(visitor => visitor.TakeFaults())];
        var faults = new List<string>();
        foreach (var visitor in _visitors.Values)
            faults.AddRange(await visitor.LeaveAsync());
        _visitors.Clear();
        return faults;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors.Values)
            await visitor.LeaveAsync();
    }
}
