using System.Text.Json;
using Microsoft.Extensions.Hosting;

namespace Academy.Theme.Licences;

/// <summary>
/// All that ships: what the browser gets, counted when it was bundled, and what the server runs, read from the
/// program's own list of dependencies. Neither can forget a package.
/// </summary>
public sealed class LicenceList
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public LicenceList(IHostEnvironment site)
    {
        using var stream = typeof(LicenceList).Assembly.GetManifestResourceStream("Academy.Theme.licences.json")!;
        var known = JsonSerializer.Deserialize<Known>(stream, Format)!;
        Browser = [.. known.Browser.Select(entry => new Licence(entry.Name, entry.Version, entry.Licence, entry.Text))];
        Server = [.. ServerPackages.Of(site.ApplicationName).Select(package => Describe(package, known.Server))];
    }

    public IReadOnlyList<Licence> Browser { get; }

    public IReadOnlyList<Licence> Server { get; }

    private static Licence Describe(ServerPackages.Package package, IEnumerable<ServerTerms> terms)
    {
        var match = terms.FirstOrDefault(entry => package.Name.StartsWith(entry.Prefix, StringComparison.OrdinalIgnoreCase));
        return new Licence(package.Name, package.Version, match?.Licence, match?.Text);
    }

    private sealed record Known(IReadOnlyList<BrowserPackage> Browser, IReadOnlyList<ServerTerms> Server);

    private sealed record BrowserPackage(string Name, string Version, string Licence, string Text);

    private sealed record ServerTerms(string Prefix, string Licence, string Text);
}
