using Academy.Catalogue.Content.Model;
using Markdig.Renderers;

namespace Academy.Catalogue.Content.Compiling.Writers;

/// <summary>A place for the viewer to draw the diagram in, with the same in words for those who cannot see it or have no script.</summary>
internal static class BpmnFigure
{
    public static void Write(HtmlRenderer renderer, BpmnBlock bpmn, HtmlScope scope, HtmlCompiler compiler)
    {
        if (scope.Addresses.File(bpmn.Source.Value) is not { } diagram)
            return;
        renderer.Write("<figure class=\"figure bpmn\" data-bpmn=\"").WriteEscape(CourseAddresses.Of(diagram)).WriteLine("\">");
        renderer.ScrollBox("figure__box", bpmn.Title.Japanese);
        renderer.Write("<div class=\"bpmn__canvas\" role=\"img\" aria-label=\"").WriteEscape(bpmn.Alternative.Japanese).WriteLine("\"></div></div>");
        renderer.WriteLine("<noscript><p class=\"note\">図の表示には JavaScript が要ります。同じ内容を下の文章で読めます。</p></noscript>");
        renderer.Caption(bpmn.Title.Japanese);
        renderer.WriteLine("<details class=\"fold\"><summary>図の内容を文章で読む</summary><div class=\"fold__body\"><ol>");
        foreach (var step in bpmn.Steps)
            renderer.Write("<li>").Write(compiler.Inline(step)).WriteLine("</li>");
        renderer.Write("</ol></div></details>").WriteLine("</figure>");
    }
}
