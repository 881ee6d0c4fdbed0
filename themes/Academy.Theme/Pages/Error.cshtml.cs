using Academy.Theme.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Theme.Pages;

/// <summary>The page shown in place of an answer that failed. It comes with the status of that answer.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    internal ErrorText Text => ErrorText.Of(Code);

    /// <summary>The server's own fault: nothing that reads the database may stand on the page.</summary>
    public bool IsOurs => Code >= 500;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        // Asked for by its own address, the page answers as a page that is not there.
        if (!failed)
            Response.StatusCode = Code is >= 400 and < 600 ? Code : 404;
    }
}
