using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking;

/// <summary>A course with its Markdown parsed once for all rules.</summary>
internal sealed class CourseUnderCheck(CourseSource source)
{
    public CourseSource Source { get; } = source;

    public IReadOnlyList<MarkdownPlace> Texts { get; } = [.. MarkdownPlace.Of(source)];

    public IReadOnlyList<MediaUse> MediaUses => field ??= [.. MediaUse.In(this)];

    /// <summary>Whether every file could be read: only then can a reference be said to lead nowhere, or a file to be unused.</summary>
    public bool IsWhole { get; } = source.Head is not null
        && source.Lessons.Count == source.Files.Count(file => file.Path.StartsWith("lessons/", StringComparison.Ordinal))
        && source.Quizzes.Count == source.Files.Count(file => file.Path.StartsWith("quizzes/", StringComparison.Ordinal));
}
