namespace Academy.Architecture.Tests.Reading;

/// <summary>The files of the repository as git keeps them: what .gitignore names is left out.</summary>
internal static class Repository
{
    private const string Marker = "Academy.sln";

    public static string Root { get; } = Find(new(AppContext.BaseDirectory));

    private static readonly Lazy<IReadOnlyList<SourceFile>> All = new(() => [.. Below(Root, IgnoredDirectories())]);

    public static IReadOnlyList<SourceFile> Files => All.Value;

    /// <summary>The files in a folder with one of the extensions.</summary>
    public static IEnumerable<SourceFile> In(string folder, params string[] extensions) => Files
        .Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal))
        .Where(file => extensions.Contains(Path.GetExtension(file.Path)));

    /// <summary>The code of the product.</summary>
    public static IEnumerable<SourceFile> Product(params string[] extensions) => In("src", extensions).Concat(In("themes", extensions));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Marker)))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No {Marker} above {AppContext.BaseDirectory}.");
    }

    private static HashSet<string> IgnoredDirectories() =>
        [".git", .. File.ReadLines(Path.Combine(Root, ".gitignore")).Where(line => line.EndsWith('/')).Select(line => line.Trim('/'))];

    private static IEnumerable<SourceFile> Below(string folder, HashSet<string> ignored)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            var path = Path.GetRelativePath(Root, entry.FullName).Replace('\\', '/');
            if (ignored.Contains(entry.Name) || ignored.Contains(path))
                continue;
            if (entry is FileInfo)
                yield return new(path, () => File.ReadAllText(entry.FullName));
            else
                foreach (var file in Below(entry.FullName, ignored))
                    yield return file;
        }
    }
}
