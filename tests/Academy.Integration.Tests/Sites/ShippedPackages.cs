using System.Text.Json;

namespace Academy.Integration.Tests.Sites;

/// <summary>What ships by the files that the package managers write, apart from the page that lists it.</summary>
internal static class ShippedPackages
{
    /// <summary>Kinds of files of a NuGet package that go with the site; what a compiler or a build alone uses is of none of these.</summary>
    private static readonly string[] Running = ["runtime", "runtimeTargets", "native", "resource"];

    /// <summary>The NuGet packages that <c>project.assets.json</c> of a restored project gives files to run with.</summary>
    public static IReadOnlyList<Package> OfNuGet(string assets)
    {
        using var restored = JsonDocument.Parse(assets);
        return [.. (from target in restored.RootElement.GetProperty("targets").EnumerateObject()
                    from library in target.Value.EnumerateObject()
                    where library.Value.GetProperty("type").GetString() == "package" && Running.Any(kind => HasFiles(library.Value, kind))
                    select library.Name.Split('/') into name
                    select new Package(name[0], name[1])).Distinct()];
    }

    /// <summary>The npm packages that <c>package-lock.json</c> has beside those for development.</summary>
    public static IReadOnlyList<Package> OfNpm(string lockFile)
    {
        const string folder = "node_modules/";
        using var locked = JsonDocument.Parse(lockFile);
        return [.. (from package in locked.RootElement.GetProperty("packages").EnumerateObject()
                    where package.Name.Contains(folder, StringComparison.Ordinal) && !package.Value.TryGetProperty("dev", out _)
                    select new Package(
                        package.Name[(package.Name.LastIndexOf(folder, StringComparison.Ordinal) + folder.Length)..],
                        package.Value.GetProperty("version").GetString()!)).Distinct()];
    }

    /// <summary>What is shipped, and on no list with the name of its terms.</summary>
    public static IReadOnlyList<Package> Without(this IEnumerable<Package> shipped, IReadOnlyDictionary<Package, string> listed) =>
        [.. shipped.Where(package => string.IsNullOrWhiteSpace(listed.GetValueOrDefault(package)))];

    /// <summary>An empty folder stands in a list as a file of this name.</summary>
    private static bool HasFiles(JsonElement library, string kind) =>
        library.TryGetProperty(kind, out var files) && files.EnumerateObject().Any(file => !file.Name.EndsWith("/_._", StringComparison.Ordinal));

    public sealed record Package(string Name, string Version);
}
