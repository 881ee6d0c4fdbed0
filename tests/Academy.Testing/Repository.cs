namespace Academy.Testing;

/// <summary>The working copy that the tests run from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Academy.sln")))
                return at.FullName;
        throw new DirectoryNotFoundException($"No Academy.sln above {AppContext.BaseDirectory}.");
    }
}
