using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace Academy.Catalogue.Content.Syntax;

/// <summary>Kanji with their reading above: <c>{漢字|かんじ}</c>.</summary>
internal sealed class RubyInline : LeafInline
{
    public required string Text { get; init; }
    public required string Reading { get; init; }
}

/// <summary>Reads <see cref="RubyInline"/>. It takes the whole of the braces, so that the bar inside ends no cell of a table.</summary>
internal sealed class RubySyntax : InlineParser, IMarkdownExtension
{
    public RubySyntax() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var end = text.IndexOf('}');
        if (end < 0 || text[1..end].Count('|') != 1)
            return false;
        var inside = text[1..end];
        var bar = inside.IndexOf('|');
        if (inside[..bar].IsWhiteSpace() || inside[(bar + 1)..].IsWhiteSpace() || inside.ContainsAny('{', '\n'))
            return false;
        processor.Inline = new RubyInline
        {
            Text = inside[..bar].ToString(),
            Reading = inside[(bar + 1)..].ToString(),
            Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + end)),
            Line = line,
            Column = column,
        };
        slice.Start += end + 1;
        return true;
    }

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, this);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
