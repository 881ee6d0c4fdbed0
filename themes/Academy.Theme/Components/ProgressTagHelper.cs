using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Academy.Theme.Components;

/// <summary>
/// How far, as a bar and in words:
/// <c>&lt;progress-bar value="7" max="16" label="進み具合"&gt;&lt;span&gt;16レッスン中 &lt;b class="num"&gt;7&lt;/b&gt; 完了&lt;/span&gt;&lt;/progress-bar&gt;</c>.
/// </summary>
[HtmlTargetElement("progress-bar")]
public sealed class ProgressTagHelper : Component
{
    public int Value { get; set; }

    public int Max { get; set; } = 1;

    /// <summary>What is progressing, for screen readers.</summary>
    public required string Label { get; set; }

    public bool Large { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        Become(output, "div", "progress");
        var bar = Markup.Element("progress", Large ? "bar bar--l" : "bar", Markup.Text($"{Value}/{Max}"))
            .With("value", Value.ToString(CultureInfo.InvariantCulture))
            .With("max", Math.Max(1, Max).ToString(CultureInfo.InvariantCulture))
            .With("aria-label", Label);
        output.Content.AppendHtml(bar);
        if (!words.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Markup.Element("p", "progress__text", words));
    }
}
