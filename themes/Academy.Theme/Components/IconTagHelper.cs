using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Academy.Theme.Components;

/// <summary>An icon of the sprite beside a word: <c>&lt;icon name="check" /&gt;</c>. Sizes: s in text, none in buttons, l alone.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : Component
{
    /// <summary>The file's name in <c>Assets/icons</c>.</summary>
    public required string Name { get; set; }

    public string? Size { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Markup.Drawing(Http, Name, Size is null ? "icon" : $"icon icon--{Size}"));
    }
}
