using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Academy.Theme.Components;

/// <summary>A state as a word: <c>&lt;badge kind="Ok" icon="check"&gt;修了&lt;/badge&gt;</c>.</summary>
[HtmlTargetElement("badge")]
public sealed class BadgeTagHelper : Component
{
    public Tone Kind { get; set; } = Tone.Plain;

    /// <summary>None when it is left out or empty, as an expression is that gives null.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "span", Kind == Tone.Plain ? "badge" : $"badge badge--{Kind.Name()}");
        if (!string.IsNullOrEmpty(Icon))
            output.PreContent.SetHtmlContent(Markup.Drawing(Http, Icon, "icon"));
    }
}
