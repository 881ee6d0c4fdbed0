using Academy.Catalogue.Content.Syntax;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Academy.Catalogue.Content.Compiling.Writers;

/// <summary>Paragraphs; one that consists of a picture is a figure.</summary>
internal sealed class ParagraphWriter(HtmlScope scope) : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        if (obj.Figure() is not { } image || scope.Addresses.File(image.Url ?? "") is not { } file)
        {
            base.Write(renderer, obj);
            return;
        }
        var alternative = image.Plain();
        if (alternative.Length == 0)
        {
            renderer.Write("<p class=\"decoration\">").Picture(file, "").WriteLine("</p>");
            return;
        }
        renderer.Write("<figure class=\"figure\">");
        renderer.ScrollBox("figure__box", image.Title is { Length: > 0 } title ? title : "図");
        renderer.Picture(file, alternative).Write("</div>");
        if (!string.IsNullOrWhiteSpace(image.Title))
            renderer.Caption(image.Title);
        renderer.WriteLine("</figure>");
    }
}
