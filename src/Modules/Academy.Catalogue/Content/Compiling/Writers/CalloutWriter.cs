using Academy.Catalogue.Content.Syntax;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Academy.Catalogue.Content.Compiling.Writers;

internal sealed class CalloutWriter(HtmlScope scope) : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer obj)
    {
        var kind = CalloutSyntax.Kinds.ContainsKey(obj.Info ?? "") ? obj.Info! : "point";
        var title = string.IsNullOrWhiteSpace(obj.Arguments) ? CalloutSyntax.Kinds[kind] : obj.Arguments.Trim();
        var id = scope.NextId("k");
        renderer.EnsureLine();
        renderer.Write($"<aside class=\"callout callout--{kind}\" aria-labelledby=\"{id}\"><p class=\"callout__title\" id=\"{id}\">").WriteEscape(title).WriteLine("</p>");
        renderer.WriteChildren(obj);
        renderer.WriteLine("</aside>");
    }
}
