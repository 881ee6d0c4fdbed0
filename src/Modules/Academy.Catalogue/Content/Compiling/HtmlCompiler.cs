using Academy.Catalogue.Content.Compiling.Writers;
using Academy.Catalogue.Content.Model;
using Academy.Catalogue.Content.Syntax;
using Academy.Domain.Catalogue;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Academy.Catalogue.Content.Compiling;

/// <summary>
/// Markdown to HTML for one course: on publishing, never on viewing. The same text gives the same HTML. No style attribute and
/// no script comes out, and nothing of a right answer.
/// </summary>
internal sealed class HtmlCompiler(CourseSource course)
{
    private static readonly Dictionary<int, BlockSource> NoBlocks = [];

    private readonly CourseAddresses _addresses = new(course);

    /// <param name="question">Compiles the checks that stand in the lesson.</param>
    public (string Html, IReadOnlyList<LessonHeading> Headings) Lesson(LessonSource lesson, Func<QuestionSource, QuestionBody> question)
    {
        var scope = new HtmlScope(_addresses, "", lesson.Blocks, question);
        return (Write(MarkdownSyntax.Parse(lesson.Body), scope), scope.Headings);
    }

    /// <summary>Blocks: a prompt or explanation.</summary>
    /// <param name="prefix">Unique on the page.</param>
    public string Blocks(MarkdownText text, string prefix) => Write(MarkdownSyntax.Parse(text.Value), Scope(prefix));

    /// <summary>One line: a choice or feedback.</summary>
    public string Inline(MarkdownText text)
    {
        var scope = Scope("");
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = Renderer(writer, scope);
        if (MarkdownSyntax.Parse(text.Value).FirstOrDefault() is LeafBlock { Inline: not null } paragraph)
            renderer.WriteLeafInline(paragraph);
        return writer.ToString();
    }

    private HtmlScope Scope(string prefix) =>
        new(_addresses, prefix, NoBlocks, _ => throw new InvalidOperationException("A check stands in lessons only; the rules say so."));

    private string Write(MarkdownDocument document, HtmlScope scope)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Renderer(writer, scope).Render(document);
        return writer.ToString();
    }

    /// <summary>Numbered, with the heading that it stands under.</summary>
    private static string NextTable(HtmlScope scope) => $"表{scope.Next("table")}{(scope.Headings.LastOrDefault() is { } heading ? $" {heading.Text}" : "")}";

    private HtmlRenderer Renderer(StringWriter writer, HtmlScope scope)
    {
        var renderer = new HtmlRenderer(writer);
        MarkdownSyntax.Setup(renderer);
        IMarkdownObjectRenderer[] own =
        [
            new HeadingWriter(scope),
            new ParagraphWriter(scope),
            new FenceWriter(scope, this),
            new CalloutWriter(scope),
            new TableWriter(() => NextTable(scope)),
            new TaskWriter(),
            new RubyWriter(),
            new LinkWriter(scope),
            new AutolinkWriter(),
            new FootnoteLinkWriter(scope),
            new FootnoteGroupWriter(scope),
        ];
        for (var place = 0; place < own.Length; place++)
            renderer.ObjectRenderers.Insert(place, own[place]);
        return renderer;
    }
}
