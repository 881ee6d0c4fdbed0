using System.Collections.Concurrent;
using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Guards;

/// <summary>
/// Looks at every page that a visitor opens: accessible by axe, silent console, nothing loaded from elsewhere or in vain, one
/// language, title and heading, and not wider than a narrow screen. Faults come together at the end of the test.
/// </summary>
internal sealed class PageGuard(IBrowserContext context, Uri site, string language)
{
    /// <summary>Appearances that were found sound: most tests begin at the same few pages.</summary>
    private static readonly ConcurrentDictionary<string, bool> Sound = new();

    private readonly Traffic _traffic = new(context, site);
    private readonly Dictionary<string, string> _titles = [];
    private readonly List<string> _faults = [];

    /// <summary>The language that the pages should be in.</summary>
    public string Language { get; set; } = language;

    /// <exception cref="Xunit.Sdk.XunitException">Another page than the test wanted is there.</exception>
    public async Task InspectAsync(IPage page, string path, int status)
    {
        var documents = _traffic.TakeDocuments();
        Assert.Equal((path, status), (new Uri(page.Url).PathAndQuery, documents is [.., var shown] ? shown.Status : 0));
        _faults.AddRange(documents.SkipLast(1).Select(passed => $"{passed.Url} was passed without a look: open it by the visitor"));

        var document = await DocumentCheck.OfAsync(page);
        Note(path, document.Faults(Language));
        if (status == 200 && !_titles.TryAdd(document.Title, new Uri(page.Url).AbsolutePath) && _titles[document.Title] != new Uri(page.Url).AbsolutePath)
            Note(path, [$"has the title of {_titles[document.Title]}: {document.Title}"]);
        await LookAsync(page);
        Note(path, _traffic.TakeFaults());
    }

    /// <summary>Inspects what can differ when the page has changed in place or is shown in another width or colour.</summary>
    public async Task LookAsync(IPage page)
    {
        var appearance = await Appearance.OfAsync(page);
        if (Sound.ContainsKey(appearance))
            return;
        string[] faults = [.. await Accessibility.FaultsAsync(page), .. await OverflowsAsync(page)];
        Note($"{new Uri(page.Url).PathAndQuery} at {page.ViewportSize!.Width} px", faults);
        if (faults.Length == 0)
            Sound.TryAdd(appearance, true);
    }

    /// <summary>A test without a connection or a session has faults of the network that are none of the page's.</summary>
    public void Expect(string part) => _traffic.Expect(part);

    /// <summary>All faults, at the end.</summary>
    public IReadOnlyList<string> Faults()
    {
        _faults.AddRange(_traffic.TakeDocuments().Select(passed => $"{passed.Url} was left without a look: open it by the visitor"));
        _faults.AddRange(_traffic.TakeFaults());
        return [.. _faults.Distinct()];
    }

    private static async Task<IEnumerable<string>> OverflowsAsync(IPage page)
    {
        var size = page.ViewportSize!;
        var own = await DocumentCheck.OverflowsAsync(page);
        if (size.Width == Look.Narrow)
            return own;
        await page.SetViewportSizeAsync(Look.Narrow, size.Height);
        var narrow = await DocumentCheck.OverflowsAsync(page);
        await page.SetViewportSizeAsync(size.Width, size.Height);
        return [.. own, .. narrow];
    }

    private void Note(string where, IEnumerable<string> faults) => _faults.AddRange(faults.Select(fault => $"{where}: {fault}"));
}
