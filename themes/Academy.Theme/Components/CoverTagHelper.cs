using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Academy.Theme.Components;

/// <summary>A course's picture: <c>&lt;cover slug="bpr-basics" accent="bpr" /&gt;</c>.</summary>
[HtmlTargetElement("cover", Attributes = "slug", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CoverTagHelper : TagHelper
{
    public required string Slug { get; set; }

    public string? Accent { get; set; }

    public int Cells { get; set; } = 3;

    /// <summary>As many as cells a side when it is not said.</summary>
    public int? Rows { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(CoverTile.Svg(Slug, Accent, Cells, Rows ?? Cells));
    }
}
