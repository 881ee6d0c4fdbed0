using Academy.Catalogue.Content.Exporting;
using Academy.Modularity.Verbs;

namespace Academy.Catalogue.Verbs;

/// <summary><c>content export</c>: writes the content as files again. Never over files that are there.</summary>
internal sealed class ContentExportVerb(ContentExporter exporter) : IVerb
{
    public string Name => "content export";

    public string Usage => "PATH — writes tracks, programmes and the current releases into a new or empty folder";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        if (arguments is not [var folder])
        {
            await output.WriteLineAsync($"{Name} {Usage}");
            return 2;
        }
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() || File.Exists(folder))
        {
            await output.WriteLineAsync($"{folder} is not empty. Name a new or empty folder.");
            return 2;
        }
        await output.WriteLineAsync($"{await exporter.ExportAsync(folder, cancellation)} files written to {folder}.");
        return 0;
    }
}
