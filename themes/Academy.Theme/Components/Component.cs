using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Academy.Theme.Components;

/// <summary>A tag of the theme. Attributes that it does not know go to the element it makes.</summary>
public abstract class Component : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext View { get; set; } = null!;

    private protected HttpContext Http => View.HttpContext;

    /// <summary>Makes the output one element with the class, and with those that the page adds.</summary>
    private protected static void Become(TagHelperOutput output, string name, string css)
    {
        output.TagName = name;
        output.TagMode = TagMode.StartTagAndEndTag;
        var added = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", added is null ? css : $"{css} {added}");
    }
}
