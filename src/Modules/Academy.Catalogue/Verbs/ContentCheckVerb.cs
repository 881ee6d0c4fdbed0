using Academy.Catalogue.Content.Checking;
using Academy.Catalogue.Content.Reading;
using Academy.Modularity;
using Academy.Modularity.Verbs;

namespace Academy.Catalogue.Verbs;

/// <summary><c>content check</c>: reports every fault of a content folder. Needs no database.</summary>
internal sealed class ContentCheckVerb(SiteDirectories directories) : IVerb
{
    public string Name => "content check";

    public string Usage => "[PATH] — reports every error of the content folder with file, line and remedy";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var folder = arguments is [var path, ..] ? path : directories.Content();
        if (!ContentReader.IsContent(folder))
        {
            await output.WriteLineAsync($"{folder} has no folder courses: it is not a content folder.");
            return 2;
        }
        var content = ContentReader.Read(folder);
        var errors = ContentChecker.Check(content, KnownElsewhere.Nothing);
        foreach (var error in errors)
            await output.WriteLineAsync(error.ToString());
        await output.WriteLineAsync($"{content.Courses.Count} courses, {content.Courses.Sum(course => course.Lessons.Count)} lessons: {errors.Count} errors.");
        return errors.Count == 0 ? 0 : 1;
    }
}
