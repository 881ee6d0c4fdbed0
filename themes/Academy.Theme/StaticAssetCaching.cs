using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Academy.Theme;

/// <summary>How long browsers keep the files that style sheets refer to.</summary>
public static class StaticAssetCaching
{
    /// <summary>
    /// Fonts carry the hash of their content in the name, but the framework does not know: without this a browser would
    /// ask for each of a dozen on every page.
    /// </summary>
    public static StaticAssetsEndpointConventionBuilder KeepFonts(this StaticAssetsEndpointConventionBuilder assets)
    {
        assets.Add(endpoint =>
        {
            if (endpoint is not RouteEndpointBuilder { RequestDelegate: { } send } file
                || file.RoutePattern.RawText?.StartsWith("fonts/", StringComparison.Ordinal) != true)
                return;
            file.RequestDelegate = http =>
            {
                http.Response.OnStarting(() =>
                {
                    if (http.Response.StatusCode < StatusCodes.Status400BadRequest)
                        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Task.CompletedTask;
                });
                return send(http);
            };
        });
        return assets;
    }
}
