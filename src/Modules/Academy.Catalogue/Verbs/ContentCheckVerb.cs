using Academy.Catalogue.Content;
using Academy.Catalogue.Content.Checking;
using Academy.Catalogue.Content.Checking.Strict;
using Academy.Catalogue.Content.Reading;
using Academy.Modularity;
using Academy.Modularity.Verbs;

namespace Academy.Catalogue.Verbs;

/// <summary><c>content check</c>: reports every fault of a content folder, and with <c>--strict</c> what breaks the style guide. Needs no database.</summary>
internal sealed class ContentCheckVerb(SiteDirectories directories) : IVerb
{
    private const string Strict = "--strict";

    public string Name => "content check";

    public string Usage => "[--strict] [PATH] — reports every error of the content folder with file, line and remedy; strictly, also what breaks the style guide";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var strict = arguments.Contains(Strict);
        var folder = arguments.FirstOrDefault(argument => argument != Strict) ?? directories.Content();
        if (!ContentReader.IsContent(folder))
        {
            await output.WriteLineAsync($"{folder} has no folder courses: it is not a content folder.");
            return 2;
        }
        var content = ContentReader.Read(folder);
        var errors = ContentChecker.Check(content, KnownElsewhere.Nothing);
        IReadOnlyList<ContentError> findings = strict ? StrictChecker.Check(content) : [];
        foreach (var each in errors.Concat(findings))
            await output.WriteLineAsync(each.ToString());
        var counted = $"{content.Courses.Count} courses, {content.Courses.Sum(course => course.Lessons.Count)} lessons: {errors.Count} errors";
        await output.WriteLineAsync(strict ? $"{counted}, {findings.Count} strict findings." : $"{counted}.");
        return errors.Count + findings.Count == 0 ? 0 : 1;
    }
}
