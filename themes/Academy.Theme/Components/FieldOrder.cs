using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Academy.Theme.Components;

/// <summary>Where a field stands in its form: the order in which the page declares what it binds. The model state itself is in the order of the alphabet.</summary>
internal static class FieldOrder
{
    /// <param name="model">The page's.</param>
    /// <param name="field">Its name, as <c>Grant.Count</c>; one that the page does not declare comes last.</param>
    /// <returns>To be compared by ordinal.</returns>
    public static string Of(ModelMetadata? model, string field)
    {
        var order = "";
        foreach (var part in field.Split('.'))
        {
            var place = PlaceOf(model, part);
            order += $"{(place < 0 ? 9999 : place):D4}";
            model = place < 0 ? null : model!.Properties[place];
        }

        return order;
    }

    private static int PlaceOf(ModelMetadata? model, string name) =>
        model?.Properties.ToList().FindIndex(property => string.Equals(property.BinderModelName ?? property.PropertyName, name, StringComparison.OrdinalIgnoreCase)) ?? -1;
}
