using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Academy.Theme.Errors;

/// <summary>A form that the site could not take just then, to be sent again to the same address with the same values.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">In the order in which they were sent.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeptField> Fields)
{
    /// <summary>Whether there is something to read.</summary>
    public bool IsShown => Fields.Any(kept => kept.As is not KeptAs.Hidden);

    /// <summary>Null when no form of this site failed. A page cannot send files again: a form with files is none, unless none was chosen.</summary>
    public static async Task<KeptForm?> OfAsync(HttpContext http)
    {
        var failed = http.Features.Get<IExceptionHandlerPathFeature>();
        if (failed is null || !HttpMethods.IsPost(http.Request.Method) || IsFromElsewhere(http.Request) || await ReadAsync(http.Request) is not { } form || form.Files.Any(file => file.Length > 0))
            return null;
        // The token goes back as it came: a new one would make a forged form a good one.
        var token = http.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        var labels = FieldLabels.Of(failed.Endpoint, http.RequestServices);
        var fields = from field in form
                     from value in field.Value
                     select field.Key == token
                         ? new KeptField(token, value, token, KeptAs.Hidden)
                         : KeptField.Of(field.Key, value ?? "", labels.GetValueOrDefault(field.Key));
        return new(failed.Path + http.Request.QueryString, [.. fields.OfType<KeptField>()]);
    }

    /// <summary>Another site must not choose what stands on a page of this one.</summary>
    private static bool IsFromElsewhere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";

    private static async Task<IFormCollection?> ReadAsync(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync() : null;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
