using Academy.Theme.Localization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Academy.Theme.Components;

/// <summary>
/// A label with its control, help and error:
/// <c>&lt;field asp-for="Email" type="email" autocomplete="username" required /&gt;</c>.
/// With <c>options</c> it is a list to choose from, with <c>rows</c> it has several lines. Attributes it does not know go to the control; what stands inside follows it.
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for")]
public sealed class FieldTagHelper(IStringLocalizer<Text> text) : Component
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    /// <summary>When left out, the property's <c>Display(Name = …)</c>, which an error page knows as well.</summary>
    public string? Label { get; set; }

    public string? Help { get; set; }

    /// <summary>The input's type. A password gets a button that shows it.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Makes it a field of several lines, so many to begin with.</summary>
    public int? Rows { get; set; }

    public bool Required { get; set; }

    /// <summary>Says so beside the label, where most other fields are required.</summary>
    public bool Optional { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>That it is wrong together with others, when the page does not say which.</summary>
    public bool Invalid { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var after = await output.GetChildContentAsync();
        var value = FieldValue.Of(View.ViewData, For);
        var control = Control(value);
        foreach (var attribute in output.Attributes)
            control.With(attribute.Name, attribute.Value.ToString());
        output.Attributes.Clear();

        Become(output, "div", "field");
        output.Content.AppendHtml(Markup.Element("label", "field__label", Markup.Text(Label ?? For.Metadata.GetDisplayName()), Mark()).With("for", value.Id));
        if (Help is not null)
            output.Content.AppendHtml(Markup.Element("p", "field__help", Markup.Text(Help)).With("id", value.HelpId));
        output.Content.AppendHtml(Type == "password" ? Markup.Element("div", "inputgroup", control, ShowButton(value.Id)) : control);
        if (value.Error is not null)
            output.Content.AppendHtml(Error(value));
        output.Content.AppendHtml(after);
    }

    private TagBuilder Control(FieldValue value)
    {
        var control = Options is not null ? Select(value, Options) : Rows is { } rows ? Area(value, rows) : Input(value);
        return control
            .With("id", value.Id)
            .With("name", value.Name)
            .With("aria-required", Required ? "true" : null)
            .With("aria-invalid", value.Error is null && !Invalid ? null : "true")
            .With("aria-describedby", value.DescribedBy(Help is not null));
    }

    private TagBuilder Input(FieldValue value)
    {
        var input = Markup.Element("input", "input").With("type", Type);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        // A password is never sent back to the page, and a page cannot choose a file.
        return Type is "password" or "file" ? input : input.With("value", value.Text);
    }

    /// <summary>A line break at the beginning would be lost without the one before it.</summary>
    private static TagBuilder Area(FieldValue value, int rows) =>
        Markup.Element("textarea", "textarea", new HtmlString("\n"), Markup.Text(value.Text)).With("rows", $"{rows}");

    private static TagBuilder Select(FieldValue value, IEnumerable<SelectListItem> options)
    {
        var select = Markup.Element("select", "select");
        foreach (var option in options)
        {
            var line = Markup.Element("option", null, Markup.Text(option.Text)).With("value", option.Value ?? option.Text);
            select.InnerHtml.AppendHtml((option.Value ?? option.Text) == value.Text ? line.With("selected", "selected") : line);
        }

        return select;
    }

    private TagBuilder? Mark() => Required ? Markup.Element("span", "field__req", Markup.Text(text["※必須"]))
        : Optional ? Markup.Element("span", "field__opt", Markup.Text(text["任意"]))
        : null;

    private TagBuilder ShowButton(string id) => Markup.Element("button", "button button--line", Markup.Text(text["表示"]))
        .With("type", "button").With("hidden", "hidden").With("aria-controls", id).With("data-show-password", "")
        .With("data-show", text["表示"]).With("data-hide", text["隠す"]);

    private TagBuilder Error(FieldValue value) => Markup
        .Element("p", "field__error", Markup.Drawing(Http, "bad", "icon icon--s"), Markup.Element("span", null, Markup.Text(value.Error)))
        .With("id", value.ErrorId);
}
