using System.Text.Json;

namespace Academy.Theme.Licences;

/// <summary>The NuGet packages that the running program was built with.</summary>
internal static class ServerPackages
{
    public static IReadOnlyList<Package> OfProgram()
    {
        var files = (AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            // The framework's own list stands beside the program's; its folder is not ours.
            .. files.Where(file => file.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal))
                .SelectMany(Read)
                .Distinct()
                .OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase),
        ];
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
