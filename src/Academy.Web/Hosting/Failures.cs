using Academy.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace Academy.Web.Hosting;

/// <summary>What an answer that broke off is called: 503 when the database could not just then, 400 when the request cannot be read, else 500.</summary>
internal static class Failures
{
    public static void UseFailures(this IApplicationBuilder site) => site.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandlingPath = "/error/500",
        StatusCodeSelector = fault => fault switch
        {
            BadHttpRequestException unreadable => unreadable.StatusCode,
            _ when DatabaseFault.IsPassing(fault) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        },
    });

    /// <summary>The error page of a forged form: the framework lets nobody read such a form, not even to say that it was refused.</summary>
    public static void UseRefusals(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        return next(context);
    });
}
