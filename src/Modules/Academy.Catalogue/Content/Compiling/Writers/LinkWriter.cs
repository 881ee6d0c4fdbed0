using Academy.Catalogue.Content.Syntax;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Academy.Catalogue.Content.Compiling.Writers;

/// <summary>Links inside the course, outside links, downloads, and pictures inside a line. Any other address gives text without a link.</summary>
internal sealed class LinkWriter(HtmlScope scope) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var url = obj.Url ?? "";
        var file = scope.Addresses.File(url);
        if (obj.IsImage)
        {
            if (file is not null)
                renderer.Picture(file, obj.Plain());
        }
        else if (file is not null)
        {
            renderer.Write("<a class=\"download\" href=\"").WriteEscape(CourseAddresses.Of(file)).Write("\" download>");
            renderer.WriteChildren(obj);
            renderer.Write(" <span class=\"note\">(").WriteEscape(FileDescription.Of(file)).Write(")</span></a>");
        }
        else if (LinkTarget.IsOutside(url))
            Outside(renderer, url, () => renderer.WriteChildren(obj));
        else if (Inside(url) is { } address)
        {
            renderer.Write("<a href=\"").WriteEscape(address).Write("\">");
            renderer.WriteChildren(obj);
            renderer.Write("</a>");
        }
        else
            renderer.WriteChildren(obj);
    }

    /// <summary>Opens in the same tab; says in words that it leads away.</summary>
    public static void Outside(HtmlRenderer renderer, string url, Action text, string relation = "noreferrer")
    {
        renderer.Write("<a class=\"outside\" href=\"").WriteEscapeUrl(url).Write($"\" rel=\"{relation}\">");
        text();
        renderer.Write("<span class=\"sr\">(外部サイト)</span></a>");
    }

    private string? Inside(string url) =>
        LinkTarget.Id(url, "lesson:") is { } lesson ? scope.Addresses.Lesson(lesson)
        : LinkTarget.Id(url, "quiz:") is { } quiz ? scope.Addresses.Quiz(quiz)
        : null;
}

/// <summary>An address between angle brackets.</summary>
internal sealed class AutolinkWriter : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        if (!obj.IsEmail && LinkTarget.IsOutside(obj.Url))
            LinkWriter.Outside(renderer, obj.Url, () => renderer.WriteEscape(obj.Url));
        else
            renderer.WriteEscape(obj.Url);
    }
}
