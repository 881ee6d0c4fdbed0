using Academy.Data;

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
}
