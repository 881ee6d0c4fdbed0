using System.Text.Json;
using Academy.Catalogue.Content;
using Academy.Modularity.Recipes;

namespace Academy.Catalogue.Recipes;

/// <summary><c>{ "name": "content", "folder": "…" }</c>: imports a content folder.</summary>
internal sealed class ContentStep(IContentImporter importer) : IRecipeStep
{
    public string Name => "content";

    /// <exception cref="InvalidDataException">The folder has faults; the message lists them by file and line.</exception>
    public async Task RunAsync(JsonElement step, string folder, CancellationToken cancellation)
    {
        var report = await importer.ImportAsync(Path.GetFullPath(step.GetProperty("folder").GetString()!, folder), new FollowedLines(TextWriter.Null), cancellation);
        if (!report.Succeeded)
            throw new InvalidDataException(string.Join(Environment.NewLine, report.Errors));
    }
}
