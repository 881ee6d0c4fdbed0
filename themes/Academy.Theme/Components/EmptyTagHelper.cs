using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Academy.Theme.Components;

/// <summary>
/// Nothing here: the fact as title, then the next step: <c>&lt;empty-state icon="award" title="修了証書はまだありません"&gt;&lt;p&gt;…&lt;/p&gt;&lt;/empty-state&gt;</c>.
/// </summary>
[HtmlTargetElement("empty-state", Attributes = "title")]
public sealed class EmptyTagHelper : Component
{
    public string? Icon { get; set; }

    /// <summary>A drawing in place of an icon: search, offline or lost.</summary>
    public string? Art { get; set; }

    public required string Title { get; set; }

    /// <summary>The title's element: h1 where the page has nothing else.</summary>
    public string Heading { get; set; } = "h3";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "empty");
        // Razor makes an empty text of a null between quotation marks.
        if (Art is { Length: > 0 })
            output.PreContent.AppendHtml(Markup.Drawing(Http, $"art-{Art}", "art"));
        else if (Icon is { Length: > 0 })
            output.PreContent.AppendHtml(Markup.Drawing(Http, Icon, "icon icon--l"));
        output.PreContent.AppendHtml(Markup.Element(Heading, null, Markup.Text(Title)));
    }
}
