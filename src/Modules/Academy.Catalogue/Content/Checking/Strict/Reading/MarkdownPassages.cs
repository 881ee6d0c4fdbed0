using Academy.Catalogue.Content.Syntax;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Academy.Catalogue.Content.Checking.Strict.Reading;

/// <summary>The passages of a Markdown text. Code and blocks in YAML are none.</summary>
internal static class MarkdownPassages
{
    /// <param name="kind">Of what stands in no heading, table, quotation or footnote.</param>
    /// <param name="lineOf">The file's line of a line of the text, counted from 0.</param>
    public static IEnumerable<Passage> Of(string file, string markdown, PassageKind kind, Func<int, int> lineOf)
    {
        foreach (var block in MarkdownSyntax.Parse(markdown).Descendants<Block>())
            if (block is CustomContainer { Arguments.Length: > 0 } callout)
                yield return new(file, PassageKind.Heading, callout.Arguments, From(callout));
            else if (block is ParagraphBlock paragraph && paragraph.Figure() is { } figure)
            {
                yield return new(file, PassageKind.Alternative, ReadText.Of(figure), From(paragraph));
                yield return new(file, PassageKind.Caption, figure.Title ?? "", From(paragraph));
            }
            else if (block is LeafBlock { Inline: not null } leaf)
                yield return new(file, KindOf(leaf, kind), ReadText.Of(leaf.Inline), From(leaf));

        Func<int, int> From(Block block) => line => lineOf(block.Line + line);
    }

    private static PassageKind KindOf(LeafBlock leaf, PassageKind kind)
    {
        if (leaf is HeadingBlock)
            return PassageKind.Heading;
        for (var around = leaf.Parent; around is not null; around = around.Parent)
            switch (around)
            {
                case TableCell:
                    return PassageKind.Cell;
                case QuoteBlock:
                    return PassageKind.Quotation;
                case Footnote:
                    return PassageKind.Citation;
            }
        return kind;
    }
}
