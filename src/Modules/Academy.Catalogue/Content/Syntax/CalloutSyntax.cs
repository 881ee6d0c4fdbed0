using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;

namespace Academy.Catalogue.Content.Syntax;

/// <summary>Call-outs between lines of colons. The library's own extension would also read <c>::</c> inside a line.</summary>
internal sealed class CalloutSyntax : IMarkdownExtension
{
    /// <summary>The kinds with the title they have where none is written.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>
    {
        ["point"] = "要点",
        ["example"] = "例",
        ["caution"] = "注意",
        ["law"] = "根拠",
        ["steps"] = "やってみる",
        ["reflect"] = "あなたの職場で考える",
    };

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new CustomContainerParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
