using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Html.Parser;
using Package = Academy.Integration.Tests.Sites.ShippedPackages.Package;

namespace Academy.Integration.Tests.Sites;

/// <summary>What the site ships is listed, and nothing that only tests it.</summary>
public sealed class LicencePageTests
{
    /// <summary>
    /// npm packages that are installed and in no bundle: bpmn-js brings them for its modeler and its menus, and pages show its viewer. One that
    /// comes to be bundled is listed by itself, and may not stand here any more.
    /// </summary>
    private static readonly HashSet<string> NotBundled = ["@bpmn-io/diagram-js-ui", "clsx", "diagram-js-direct-editing", "htm", "preact"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Licences_ListWhatRuns_WithTermsForEach()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);

        var page = await site.Browser().GetStringAsync("/licences", Stop);

        foreach (var shipped in new[] { "Npgsql", "Markdig", "bpmn-js", "bpmn.io License" })
            Assert.Contains(shipped, page, StringComparison.Ordinal);
        foreach (var tested in new[] { "xunit", "AxeCore", "Playwright", "Mvc.Testing", "FsCheck", "条件は配布元をご覧ください" })
            Assert.DoesNotContain(tested, page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Licences_HaveEveryPackageThatWasRestored_WithItsVersionTermsAndText()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var listed = Listed(await site.Browser().GetStringAsync("/licences", Stop));

        var server = ShippedPackages.OfNuGet(await ReadAsync("src", "Academy.Web", "obj", "project.assets.json"));
        var browser = ShippedPackages.OfNpm(await ReadAsync("themes", "Academy.Theme", "Assets", "package-lock.json"));

        Assert.Contains(server, package => package.Name == "Microsoft.EntityFrameworkCore");
        Assert.Contains(browser, package => package.Name == "bpmn-js");
        Assert.Empty(server.Without(listed));
        Assert.Equal(NotBundled.Order(StringComparer.Ordinal), browser.Without(listed).Select(package => package.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>What the comparison finds: each of these is shipped, and one is listed as it should be.</summary>
    [Fact]
    public void Comparison_FindsWhatIsMissingOfAnotherVersionOrWithoutTerms()
    {
        var server = ShippedPackages.OfNuGet("""
            { "targets": { "net10.0": {
                "Listed/1.0.0": { "type": "package", "runtime": { "lib/net10.0/Listed.dll": {} } },
                "Forgotten/1.0.0": { "type": "package", "runtimeTargets": { "runtimes/linux-x64/native/forgotten.so": {} } },
                "Renewed/2.0.0": { "type": "package", "runtime": { "lib/net10.0/Renewed.dll": {} } },
                "Nameless/1.0.0": { "type": "package", "runtime": { "lib/net10.0/Nameless.dll": {} } },
                "Compiling/1.0.0": { "type": "package", "compile": { "ref/net10.0/Compiling.dll": {} }, "runtime": { "lib/net10.0/_._": {} } },
                "Academy.Domain/1.0.0": { "type": "project", "runtime": { "bin/placeholder/Academy.Domain.dll": {} } } } } }
            """);
        var browser = ShippedPackages.OfNpm("""
            { "packages": {
                "": { "name": "academy-theme", "version": "1.0.0" },
                "node_modules/@some/forgotten": { "version": "1.0.0" },
                "node_modules/bpmn-js/node_modules/inner": { "version": "1.0.0" },
                "node_modules/esbuild": { "version": "1.0.0", "dev": true } } }
            """);
        var listed = Listed("""
            <details><summary><span>Listed <span class="note num">1.0.0</span></span><span class="end">MIT</span></summary><pre>words</pre></details>
            <details><summary><span>Renewed <span class="note num">1.0.0</span></span><span class="end">MIT</span></summary><pre>words</pre></details>
            <details><summary><span>Nameless <span class="note num">1.0.0</span></span><span class="end"> </span></summary><pre>words</pre></details>
            """);

        Assert.Equal(["Forgotten", "Renewed", "Nameless"], server.Without(listed).Select(package => package.Name));
        Assert.Equal(["@some/forgotten", "inner"], browser.Without(listed).Select(package => package.Name));
    }

    /// <summary>By package, what its terms are called; empty without their text.</summary>
    private static Dictionary<Package, string> Listed(string html) => new HtmlParser().ParseDocument(html).QuerySelectorAll("details").ToDictionary(
        item => new Package(item.QuerySelector("summary > span")!.FirstChild!.TextContent.Trim(), item.QuerySelector(".num")!.TextContent),
        item => item.QuerySelector("pre")!.TextContent.Trim().Length == 0 ? "" : item.QuerySelector(".end")!.TextContent.Trim());

    private static Task<string> ReadAsync(params string[] path) => File.ReadAllTextAsync(Repository.PathOf(path), Stop);
}
