using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Academy.Theme.Components;

/// <summary>
/// Nothing here: the fact as title, then the next step: <c>&lt;empty-state icon="award" title="修了証書はまだありません"&gt;&lt;p&gt;…&lt;/p&gt;&lt;/empty-state&gt;</c>.
/// </summary>
[HtmlTargetElement("empty-state", Attributes = "icon,title")]
public sealed class EmptyTagHelper : Component
{
    public required string Icon { get; set; }

    public required string Title { get; set; }

    /// <summary>The title's element: h1 where the page has nothing else.</summary>
    public string Heading { get; set; } = "h3";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "empty");
        output.PreContent.AppendHtml(Markup.Element("span", "empty__sign", Markup.Drawing(Http, Icon, "icon icon--l")));
        output.PreContent.AppendHtml(Markup.Element(Heading, "empty__title", Markup.Text(Title)));
    }
}
