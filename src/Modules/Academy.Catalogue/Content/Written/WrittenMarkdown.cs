using System.Net;
using Academy.Catalogue.Content.Compiling.Writers;
using Academy.Domain.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Academy.Catalogue.Content.Written;

/// <summary>
/// CommonMark and tables, nothing else of the content format: no figures, footnotes, call-outs or blocks in YAML, which lead to files and have ids. A line ends where its
/// writer ended it.
/// </summary>
internal sealed class WrittenMarkdown : IWrittenMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Build();

    public string ToHtml(string text, int above)
    {
        try
        {
            using var writer = new StringWriter { NewLine = "\n" };
            Renderer(writer, above).Render(Markdown.Parse(text, Pipeline));
            return writer.ToString();
        }
        catch (ArgumentException)
        {
            // By which the library says that it is nested too deeply.
            return $"<p class=\"lines-kept\">{WebUtility.HtmlEncode(text)}</p>\n";
        }
    }

    private static HtmlRenderer Renderer(StringWriter writer, int above)
    {
        var (renderer, tables, codes) = (new HtmlRenderer(writer), 0, 0);
        Pipeline.Setup(renderer);
        IMarkdownObjectRenderer[] own =
        [
            new WrittenHeadings(above),
            new WrittenCode(() => $"コード{++codes}"),
            new TableWriter(() => $"表{++tables}"),
            new WrittenLinks(),
            new WrittenAutolinks(),
        ];
        for (var place = 0; place < own.Length; place++)
            renderer.ObjectRenderers.Insert(place, own[place]);
        return renderer;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .DisableHtml()
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
            .UseSoftlineBreakAsHardlineBreak();
        // As in the content format: Japanese puts no spaces around a word.
        builder.InlineParsers.FindExact<EmphasisInlineParser>()!.CjkFriendlyEmphasis = true;
        return builder.Build();
    }

    private sealed class WrittenCode(Func<string> name) : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock obj)
        {
            renderer.EnsureLine();
            renderer.Code(obj, name());
        }
    }
}
