using Academy.Catalogue.Content.Model;
using Academy.Catalogue.Content.Syntax;
using Markdig.Syntax;

namespace Academy.Catalogue.Content.Checking;

/// <summary>A Markdown text of a course, parsed, with the way back to the file's lines.</summary>
/// <param name="IsLesson">The text of a lesson; else a value in YAML.</param>
/// <param name="IsInline">Has to be one paragraph.</param>
internal sealed record MarkdownPlace(string File, string Source, MarkdownDocument Document, Func<int, int> LineOf, bool IsLesson, bool IsInline)
{
    public ContentError Error(MarkdownObject at, string what, string remedy) => new(File, LineOf(at.Line), what, remedy);

    /// <summary>Whether there is such a block, readable or not.</summary>
    public bool HasBlock(string language) => IsLesson && Document.YamlBlocks().Any(block => block.Info == language);

    public static IEnumerable<MarkdownPlace> Of(CourseSource course)
    {
        foreach (var lesson in course.Lessons)
        {
            yield return new(lesson.File, lesson.Body, MarkdownSyntax.Parse(lesson.Body), line => line + lesson.BodyLine, true, false);
            foreach (var step in lesson.Blocks.Values.OfType<BpmnBlock>().SelectMany(block => block.Steps))
                yield return Of(lesson.File, step, true);
        }
        foreach (var question in course.Questions)
            foreach (var (text, inline) in question.Texts)
                yield return Of(question.File, text, inline);
    }

    private static MarkdownPlace Of(string file, MarkdownText text, bool inline) =>
        new(file, text.Value, MarkdownSyntax.Parse(text.Value), text.LineOf, false, inline);
}
