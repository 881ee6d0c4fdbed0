using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Academy.Theme.Components;

/// <summary>
/// A track's name with its glyph in its colour: <c>&lt;track-tag accent="dq" name="デジタル力" /&gt;</c>; the glyph alone without a name.
/// </summary>
[HtmlTargetElement("track-tag", Attributes = "accent", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TrackTagHelper : Component
{
    /// <summary>iq, eq, dq, gq, rpa or bpr.</summary>
    public required string Accent { get; set; }

    public string? Name { get; set; }

    public bool Large { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var glyph = Markup.Drawing(Http, $"glyph-{Accent}", Large ? $"glyph glyph--l t-{Accent}" : $"glyph t-{Accent}");
        output.TagName = null;
        output.Content.SetHtmlContent(
            Name is null ? glyph : Markup.Element("span", $"track t-{Accent}", glyph, Markup.Element("span", null, Markup.Text(Name))));
    }
}
