using Academy.Catalogue.Content.Model;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Academy.Catalogue.Content.Compiling.Writers;

/// <summary>Fenced blocks: code, or a block in YAML.</summary>
internal sealed class FenceWriter(HtmlScope scope, HtmlCompiler compiler) : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        renderer.EnsureLine();
        switch (scope.Blocks.GetValueOrDefault(obj is FencedCodeBlock ? obj.Line : -1))
        {
            case VideoBlock video:
                VideoFigure.Write(renderer, video, scope);
                break;
            case BpmnBlock bpmn:
                BpmnFigure.Write(renderer, bpmn, scope, compiler);
                break;
            case CheckBlock check:
                AskForm.Write(renderer, check.Question.Type, scope.Question(check.Question));
                break;
            default:
                renderer.Code(obj, $"コード{scope.Next("code")}");
                break;
        }
    }
}
