using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Theme.Errors;

/// <summary>What a page calls its fields, in the reader's language: the <c>Display(Name = …)</c> of its bound properties.</summary>
internal static class FieldLabels
{
    /// <param name="endpoint">The page's; without a page there are no labels.</param>
    /// <param name="services">Of the request.</param>
    public static IReadOnlyDictionary<string, string> Of(Endpoint? endpoint, IServiceProvider services)
    {
        if (endpoint?.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not { ModelTypeInfo: { } model } page)
            return new Dictionary<string, string>();
        var metadata = services.GetRequiredService<IModelMetadataProvider>();
        return (from bound in page.BoundProperties.OfType<PageBoundPropertyDescriptor>()
                let label = metadata.GetMetadataForProperty(model, bound.Property.Name).DisplayName
                where label is not null
                select (Name: NameOf(bound), Label: label)).ToDictionary(field => field.Name, field => field.Label, StringComparer.OrdinalIgnoreCase);
    }

    private static string NameOf(ParameterDescriptor bound) => bound.BindingInfo?.BinderModelName ?? bound.Name;
}
