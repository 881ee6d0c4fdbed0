using System.Text.Json;

namespace Academy.Theme.Licences;

/// <summary>The NuGet packages that the site runs with, from the list that stands beside it: what tests it or builds it is not on that list.</summary>
internal static class ServerPackages
{
    /// <param name="program">The site's own assembly: another one may have started it.</param>
    public static IReadOnlyList<Package> Of(string program)
    {
        var list = Path.Combine(AppContext.BaseDirectory, program + ".deps.json");
        return File.Exists(list) ? [.. Read(list).Distinct().OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase)] : [];
    }

    private static IEnumerable<Package> Read(string file)
    {
        using var dependencies = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var library in dependencies.RootElement.GetProperty("libraries").EnumerateObject())
            if (library.Value.GetProperty("type").GetString() == "package" && library.Name.Split('/') is [var name, var version])
                yield return new Package(name, version);
    }

    public sealed record Package(string Name, string Version);
}
