using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Academy.Theme.Components;

/// <summary>
/// A check box or radio button whose whole row is the label:
/// <c>&lt;choice type="radio" name="answer" value="b" checked="@chosen" box&gt;…&lt;/choice&gt;</c>. Other attributes go to the input.
/// </summary>
[HtmlTargetElement("choice", Attributes = "name")]
public sealed class ChoiceTagHelper : Component
{
    public string Type { get; set; } = "checkbox";

    public required string Name { get; set; }

    public string? Value { get; set; }

    public bool Checked { get; set; }

    /// <summary>With a frame, for answers.</summary>
    public bool Box { get; set; }

    /// <summary>How many there are of this, at the end of the row.</summary>
    public int? Count { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var label = await output.GetChildContentAsync();
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.With("type", Type).With("name", Name).With("value", Value);
        if (Checked)
            input.With("checked", "checked");
        foreach (var attribute in output.Attributes)
            input.With(attribute.Name, attribute.Value.ToString());
        output.Attributes.Clear();

        Become(output, "label", Box ? "choice choice--box" : Count == 0 ? "choice choice--none" : "choice");
        output.Content.AppendHtml(input).AppendHtml(Markup.Element("span", null, label));
        if (Count is { } count)
            output.Content.AppendHtml(Markup.Element("span", "choice__count", Markup.Text(count.ToString("N0", CultureInfo.InvariantCulture))));
    }
}
