using Academy.Catalogue.Content;
using Academy.Catalogue.Content.Reading;
using Academy.Modularity;
using Academy.Modularity.Verbs;

namespace Academy.Catalogue.Verbs;

/// <summary><c>content import</c>: checks a content folder and takes into the database what has no fault.</summary>
internal sealed class ContentImportVerb(IContentImporter importer, SiteDirectories directories) : IVerb
{
    public string Name => "content import";

    public string Usage => "[PATH] — checks the content folder and imports what is new or changed";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var folder = arguments is [var path, ..] ? path : directories.Content();
        if (!ContentReader.IsContent(folder))
        {
            await output.WriteLineAsync($"{folder} has no folder courses: it is not a content folder.");
            return 2;
        }
        var report = await importer.ImportAsync(folder, new FollowedLines(output), cancellation);
        foreach (var error in report.Errors)
            await output.WriteLineAsync(error.ToString());
        foreach (var item in report.Items)
            await output.WriteLineAsync($"{item.Kind} {item.Key}: {Outcome(item)}");
        return report.Succeeded ? 0 : 1;
    }

    private static string Outcome(ImportedItem item) => item.Outcome switch
    {
        ImportOutcome.Unchanged => "unchanged",
        ImportOutcome.Imported => item.Release is { } number ? $"release {number}" : "imported",
        ImportOutcome.ToMerge => "edited in the studio, to be merged; left as it is",
        _ => "not imported, see the errors",
    };
}
