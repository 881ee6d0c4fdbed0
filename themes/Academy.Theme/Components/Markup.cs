using Academy.Theme.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Academy.Theme.Components;

/// <summary>Short ways to write the elements that several components share.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? css = null, params IHtmlContent?[] content)
    {
        var element = new TagBuilder(name);
        if (css is not null)
            element.AddCssClass(css);
        foreach (var part in content)
            if (part is not null)
                element.InnerHtml.AppendHtml(part);
        return element;
    }

    public static IHtmlContent Text(string? text) => new HtmlContentBuilder().Append(text);

    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
            element.MergeAttribute(attribute, value, replaceExisting: true);
        return element;
    }

    /// <summary>A drawing of the sprite. It repeats a word beside it, so screen readers pass it over.</summary>
    public static TagBuilder Drawing(HttpContext http, string name, string css)
    {
        var svg = Element("svg", css, Element("use").With("href", $"{Asset.Path(http, "icons.svg")}#{name}"));
        return svg.With("aria-hidden", "true").With("focusable", "false");
    }
}
