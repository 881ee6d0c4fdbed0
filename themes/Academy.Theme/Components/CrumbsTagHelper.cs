using Academy.Theme.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Academy.Theme.Components;

/// <summary>Where this page stands: <c>&lt;crumbs items="@([new Crumb(home, "/")])" current="@Model.Title" /&gt;</c>.</summary>
[HtmlTargetElement("crumbs", Attributes = "current", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CrumbsTagHelper(IStringLocalizer<Text> text) : Component
{
    public IReadOnlyList<Crumb> Items { get; set; } = [];

    public required string Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "nav", "crumbs");
        output.Attributes.SetAttribute("aria-label", text["現在の位置"].Value);
        var list = Markup.Element("ol");
        foreach (var crumb in Items)
            list.InnerHtml.AppendHtml(Markup.Element("li", null, Markup.Element("a", null, Markup.Text(crumb.Text)).With("href", crumb.Href)));
        list.InnerHtml.AppendHtml(Markup.Element("li", null, Markup.Text(Current)).With("aria-current", "page"));
        output.Content.SetHtmlContent(list);
    }
}
