using Academy.Catalogue.Content.Compiling.Writers;
using Academy.Catalogue.Content.Syntax;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Academy.Catalogue.Content.Written;

/// <summary>Links that lead outside; of any other, and of a picture, only the words stay.</summary>
internal sealed class WrittenLinks : HtmlObjectRenderer<LinkInline>
{
    /// <summary>Nobody of the site vouches for what people link to.</summary>
    internal const string Relation = "nofollow noreferrer";

    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var url = obj.Url ?? "";
        if (obj.IsImage || !LinkTarget.IsOutside(url))
            renderer.WriteChildren(obj);
        else
            LinkWriter.Outside(renderer, url, () => Words(renderer, obj, url), Relation);
    }

    /// <summary>A link without words has its address as such: one that nobody sees leads somewhere all the same.</summary>
    private static void Words(HtmlRenderer renderer, LinkInline link, string url)
    {
        if (string.IsNullOrWhiteSpace(link.Plain()))
            renderer.WriteEscape(url);
        else
            renderer.WriteChildren(link);
    }
}

/// <summary>An address between angle brackets.</summary>
internal sealed class WrittenAutolinks : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        if (!obj.IsEmail && LinkTarget.IsOutside(obj.Url))
            LinkWriter.Outside(renderer, obj.Url, () => renderer.WriteEscape(obj.Url), WrittenLinks.Relation);
        else
            renderer.WriteEscape(obj.Url);
    }
}
