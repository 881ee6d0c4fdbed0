using Microsoft.Net.Http.Headers;

namespace Academy.Web.Hosting;

/// <summary>Pages are about the person who asked: no shared cache keeps them, and a browser asks again before it shows one.</summary>
internal static class PersonalPages
{
    public static void UsePersonalPages(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (!context.Response.Headers.ContainsKey(HeaderNames.CacheControl))
                context.Response.Headers.CacheControl = "private, no-cache";
            return Task.CompletedTask;
        });
        return next();
    });
}
