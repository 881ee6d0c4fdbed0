using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Academy.Catalogue.Content.Syntax;

/// <summary>
/// The Markdown of the content format: CommonMark and what is named here, nothing else. Raw HTML is text. Parsing gives one
/// tree, which the rules read and the compiler writes out.
/// </summary>
internal static class MarkdownSyntax
{
    /// <summary>The languages of fenced blocks that hold YAML.</summary>
    public static readonly string[] YamlLanguages = ["video", "bpmn", "check"];

    private static readonly MarkdownPipeline Pipeline = Build();

    public static MarkdownDocument Parse(string text) => Markdown.Parse(text, Pipeline);

    /// <summary>Gives a renderer the library's way of writing each kind of block; own ones are put before them.</summary>
    public static void Setup(IMarkdownRenderer renderer) => Pipeline.Setup(renderer);

    /// <summary>The blocks in YAML, in their order; those inside lists and call-outs too.</summary>
    public static IEnumerable<FencedCodeBlock> YamlBlocks(this MarkdownDocument document) =>
        document.Descendants<FencedCodeBlock>().Where(IsYaml);

    public static bool IsYaml(this FencedCodeBlock fence) => YamlLanguages.Contains(fence.Info);

    public static string Text(this LeafBlock block) => block.Lines.ToString().ReplaceLineEndings("\n");

    /// <summary>The one image that a paragraph consists of, which makes it a figure.</summary>
    public static LinkInline? Figure(this ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true } image } inline && inline.LastChild == image ? image : null;

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .DisableHtml()
            .UsePreciseSourceLocation()
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
            .UseFootnotes()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Marked);
        builder.Extensions.Add(new CalloutSyntax());
        builder.Extensions.Add(new RubySyntax());
        builder.Extensions.Add(new FootnoteMarkSyntax());
        // Japanese puts no spaces around a word; CommonMark alone would leave the asterisks of **「例」**の standing.
        builder.InlineParsers.FindExact<EmphasisInlineParser>()!.CjkFriendlyEmphasis = true;
        return builder.Build();
    }
}
