using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Academy.Modularity;

/// <summary>The absolute paths that the site reads and writes.</summary>
public sealed class SiteDirectories(IOptions<AcademyOptions> options, IHostEnvironment environment)
{
    /// <summary>The data directory or a folder in it; made when it is missing.</summary>
    public string Data(string folder = "") =>
        Directory.CreateDirectory(Path.Combine(environment.ContentRootPath, options.Value.DataDirectory, folder)).FullName;

    /// <summary>The configured <c>content/</c>, or the nearest one beside or above the program.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public string Content()
    {
        if (options.Value.ContentDirectory is { } configured)
            return Path.GetFullPath(configured, environment.ContentRootPath);
        foreach (var start in new[] { environment.ContentRootPath, AppContext.BaseDirectory })
            for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
                if (Directory.Exists(Path.Combine(at.FullName, "content", "courses")))
                    return Path.Combine(at.FullName, "content");
        throw new DirectoryNotFoundException(
            $"No folder content/courses was found in {environment.ContentRootPath} or above it. Set Academy__ContentDirectory.");
    }
}
