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
        var name = data.TemplateInfo.GetFullHtmlFieldName(NameOf(model));
        var state = data.ModelState[name];
        var text = state?.AttemptedValue ?? Convert.ToString(model.Model, CultureInfo.InvariantCulture);
        return new FieldValue(name, text, state?.Errors.FirstOrDefault()?.ErrorMessage);
    }

    /// <summary>A property that binds under another name is a field of that name: errors come under it, and the summary links to it.</summary>
    private static string NameOf(ModelExpression model) => model.Metadata.BinderModelName is { } name
        ? model.Name[..(model.Name.LastIndexOf('.') + 1)] + name
        : model.Name;

    public string? DescribedBy(bool hasHelp) => (hasHelp, Error is not null) switch
    {
        (true, true) => $"{HelpId} {ErrorId}",
        (true, false) => HelpId,
        (false, true) => ErrorId,
        _ => null,
    };
}
