using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Academy.Theme.Components;

/// <summary>Something to know: <c>&lt;notice kind="Warn" title="期限まで3日です"&gt;…&lt;/notice&gt;</c>.</summary>
[HtmlTargetElement("notice", Attributes = "title")]
public sealed class NoticeTagHelper : Component
{
    public Tone Kind { get; set; }

    public required string Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        Become(output, "div", $"notice notice--{Kind.Name()}");
        output.Content.AppendHtml(Markup.Drawing(Http, Kind.Icon(), "icon"));
        output.Content.AppendHtml(Markup.Element("p", "notice__title", Markup.Text(Title)));
        if (!body.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Markup.Element("div", "notice__body", body));
    }
}
