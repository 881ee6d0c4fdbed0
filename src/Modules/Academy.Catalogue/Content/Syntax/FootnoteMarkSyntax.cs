using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Academy.Catalogue.Content.Syntax;

/// <summary>Reads a footnote's mark before links are looked for: else <c>[^1][^2]</c> would be a link, and a note would be lost.</summary>
internal sealed class FootnoteMarkSyntax : InlineParser, IMarkdownExtension
{
    public FootnoteMarkSyntax() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^')
            return false;
        var text = slice.AsSpan();
        var end = text.IndexOf(']');
        if (end < 0
            || !processor.Document.TryGetLinkReferenceDefinition(text[1..end].ToString(), out var definition)
            || definition is not FootnoteLinkReferenceDefinition
            || definition.CreateLinkInline?.Invoke(processor, definition, null) is not { } mark)
            return false;
        mark.Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + end));
        (mark.Line, mark.Column) = (line, column);
        processor.Inline = mark;
        slice.Start += end + 1;
        return true;
    }

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, this);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
