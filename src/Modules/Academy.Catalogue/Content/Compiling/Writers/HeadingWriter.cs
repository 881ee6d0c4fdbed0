using Academy.Catalogue.Content.Syntax;
using Academy.Domain.Catalogue;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Academy.Catalogue.Content.Compiling.Writers;

internal sealed class HeadingWriter(HtmlScope scope) : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        var id = scope.NextId("s");
        if (obj.Level == 2)
            scope.Headings.Add(new LessonHeading(id, obj.Inline.Plain()));
        renderer.Write($"<h{obj.Level} id=\"{id}\">").WriteLeafInline(obj).WriteLine($"</h{obj.Level}>");
    }
}
