using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Academy.Catalogue.Content.Checking.Markdown;

/// <summary>What of a block is text as typed, for the rules that look for what Markdown did not understand.</summary>
internal static class PlainText
{
    /// <summary>The block's literal text. What was escaped, is code or is understood is a blank.</summary>
    public static string Literal(this LeafBlock block)
    {
        var text = new StringBuilder();
        foreach (var inline in block.Inline?.Descendants<Inline>() ?? [])
            if (inline is LiteralInline literal)
                text.Append(literal.IsFirstCharacterEscaped ? " " : "").Append(literal.Content.AsSpan()[(literal.IsFirstCharacterEscaped ? 1 : 0)..]);
            else if (inline is LineBreakInline)
                text.Append('\n');
            else
                text.Append('\u00A0');
        return text.ToString();
    }

    /// <summary>The paragraphs, headings and cells of a text with their literal text.</summary>
    public static IEnumerable<(LeafBlock Block, string Text)> Literals(this MarkdownPlace place) =>
        place.Document.Descendants<LeafBlock>().Where(block => block.Inline is not null).Select(block => (block, block.Literal()));
}
