using Academy.Modularity;
using Microsoft.Extensions.Options;

namespace Academy.Web.Hosting;

/// <summary>What every answer tells the browser: nothing from elsewhere, nothing in a frame, no guessing of types.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<AcademyOptions> site)
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private readonly bool _https = site.Value.PublicUrl.Scheme == Uri.UriSchemeHttps;

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (_https)
            headers.StrictTransportSecurity = "max-age=31536000";
        return next(context);
    }
}
