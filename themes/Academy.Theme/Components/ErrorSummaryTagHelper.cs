using Academy.Theme.Localization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Academy.Theme.Components;

/// <summary>
/// What a failed submit has to mend, above the form: <c>&lt;error-summary /&gt;</c>. Nothing while all is well. Errors of fields
/// link to them, in the order of the page's properties; an error of the form as a whole is text. The focus comes here.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<Text> text) : Component
{
    private const string TitleId = "errors-title";

    /// <summary>What failed, when the form as a whole is wrong; when left out, its first error.</summary>
    public string? Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = View.ViewData.ModelState
            .OrderBy(field => FieldOrder.Of(View.ViewData.ModelMetadata, field.Key), StringComparer.Ordinal)
            .SelectMany(field => (field.Value?.Errors ?? []).Select(error => (Field: field.Key, error.ErrorMessage)))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        Become(output, "div", "notice notice--bad");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-errors", "");
        output.Attributes.SetAttribute("aria-labelledby", TitleId);
        var alone = errors is [{ Field: "" }];
        var title = alone ? Title ?? errors[0].ErrorMessage : text["{0}か所を確認してください", errors.Count].Value;
        output.Content.AppendHtml(Markup.Drawing(Http, "bad", "icon"));
        output.Content.AppendHtml(Markup.Element("p", "notice__title", Markup.Text(title)).With("id", TitleId));
        if (!alone || Title is not null)
            output.Content.AppendHtml(Markup.Element("div", "notice__body", [.. errors.Select(Line)]));
    }

    private static IHtmlContent Line((string Field, string Message) error) => error.Field == ""
        ? Markup.Element("p", null, Markup.Text(error.Message))
        : Markup.Element("p", null, Markup.Element("a", null, Markup.Text(error.Message)).With("href", "#" + FieldValue.IdOf(error.Field)));
}
