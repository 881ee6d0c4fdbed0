using System.Globalization;
using Academy.Theme.Errors;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Academy.Theme.Pages;

/// <summary>The page shown in place of an answer that failed. It comes with the status of that answer.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel(IAntiforgery antiforgery) : PageModel
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    /// <summary>From the address alone: the form that failed may have a field of this name.</summary>
    [FromRoute]
    public int Code { get; set; }

    internal ErrorText Text => ErrorText.Of(Code);

    /// <summary>What was typed, when the site could not take it just then.</summary>
    public KeptForm? Kept { get; private set; }

    /// <summary>The server's own fault: nothing that reads the database may stand on the page.</summary>
    public bool IsOurs => Code >= 500;

    /// <summary>Language and colour can be chosen where their forms can be made, which takes the site's keys.</summary>
    public bool OffersChoices { get; private set; }

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
            Code = Response.StatusCode;
        else if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
            // Asked for by its own address, the page answers as a page that is not there.
            Response.StatusCode = Code is >= 400 and < 600 ? Code : 404;
        if (Code == 503)
        {
            Response.Headers[HeaderNames.RetryAfter] = Soon.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            Kept = await KeptForm.OfAsync(HttpContext);
        }

        OffersChoices = Code == 500 && CanMakeForms();

        await next();
    }

    private bool CanMakeForms()
    {
        try
        {
            return antiforgery.GetAndStoreTokens(HttpContext).RequestToken is not null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Without keys there are no forms; why is in the log already, as the cause of this page or from those who read the keys.
            return false;
        }
    }
}
