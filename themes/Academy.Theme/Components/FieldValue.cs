using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Academy.Theme.Components;

/// <summary>What a field shows: the text as last sent, else the model's, and what is wrong with it.</summary>
internal sealed record FieldValue(string Name, string? Text, string? Error)
{
    /// <summary>The element's id, which the error summary links to.</summary>
    public string Id => IdOf(Name);

    public string HelpId => Id + "-help";

    public string ErrorId => Id + "-error";

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static FieldValue Of(ViewDataDictionary data, ModelExpression model)
    {
        var name = data.TemplateInfo.GetFullHtmlFieldName(model.Name);
        var state = data.ModelState[name];
        var text = state?.AttemptedValue ?? Convert.ToString(model.Model, CultureInfo.InvariantCulture);
        return new FieldValue(name, text, state?.Errors.FirstOrDefault()?.ErrorMessage);
    }

    public string? DescribedBy(bool hasHelp) => (hasHelp, Error is not null) switch
    {
        (true, true) => $"{HelpId} {ErrorId}",
        (true, false) => HelpId,
        (false, true) => ErrorId,
        _ => null,
    };
}
