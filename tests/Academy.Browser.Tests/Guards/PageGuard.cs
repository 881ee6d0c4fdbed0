using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Guards;

/// <summary>
/// Looks at every page that a visitor opens: accessible by axe, silent console, nothing loaded from elsewhere or in vain, one
/// language, title and heading, and not wider than a narrow screen. Faults come together at the end of the test.
/// </summary>
internal sealed class PageGuard(IBrowserContext context, Uri site, string language)
{
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
        Note(path, await Accessibility.OfPageAsync(page));
        await InspectNarrowAsync(page, path);
        var known = _titles.TryAdd(document.Title, page.Url) ? page.Url : _titles[document.Title];
        if (status == 200 && new Uri(known).AbsolutePath != new Uri(page.Url).AbsolutePath)
            Note(path, [$"has the title of {known}: {document.Title}"]);
        Note(path, _traffic.TakeFaults());
    }

    /// <summary>The page has not changed, only how it looks.</summary>
    public async Task InspectAgainAsync(IPage page)
    {
        var look = $"{new Uri(page.Url).PathAndQuery} at {page.ViewportSize!.Width} px";
        Note(look, (await DocumentCheck.OfAsync(page)).Wider);
        Note(look, await Accessibility.OfLookAsync(page));
    }

    /// <summary>All faults, at the end.</summary>
    public IReadOnlyList<string> Faults()
    {
        _faults.AddRange(_traffic.TakeDocuments().Select(passed => $"{passed.Url} was left without a look: open it by the visitor"));
        _faults.AddRange(_traffic.TakeFaults());
        return [.. _faults.Distinct()];
    }

    private async Task InspectNarrowAsync(IPage page, string path)
    {
        var size = page.ViewportSize!;
        if (size.Width == Look.Narrow)
            return;
        await page.SetViewportSizeAsync(Look.Narrow, size.Height);
        Note($"{path} at {Look.Narrow} px", (await DocumentCheck.OfAsync(page)).Wider);
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    private void Note(string where, IEnumerable<string> faults) => _faults.AddRange(faults.Select(fault => $"{where}: {fault}"));
}
