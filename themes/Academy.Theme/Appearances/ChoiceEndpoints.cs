using Academy.Modularity;
using Academy.Theme.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Academy.Theme.Appearances;

/// <summary>The two choices that every reader has, signed in or not: language and appearance. Each is a cookie of a year.</summary>
internal static class ChoiceEndpoints
{
    public static void MapChoices(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/language", ChooseLanguage).AllowAnonymous();
        endpoints.MapPost("/appearance", ChooseAppearance).AllowAnonymous();
    }

    private static IResult ChooseLanguage(
        HttpContext http, IOptions<AcademyOptions> options, [FromForm] string culture, [FromForm] string? returnUrl)
    {
        if (!SiteLanguages.Names.Contains(culture))
            return Results.BadRequest();
        var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture));
        http.Response.Cookies.Append(SiteLanguages.Cookie, value, Lasting(options.Value));
        return Results.LocalRedirect(PageAddress.Local(returnUrl));
    }

    private static IResult ChooseAppearance(
        HttpContext http, IOptions<AcademyOptions> options, [FromForm] string theme, [FromForm] string? returnUrl)
    {
        if (Appearance.IsForced(theme))
            http.Response.Cookies.Append(Appearance.Cookie, theme, Lasting(options.Value));
        else if (theme == Appearance.System)
            http.Response.Cookies.Delete(Appearance.Cookie);
        else
            return Results.BadRequest();
        return Results.LocalRedirect(PageAddress.Local(returnUrl));
    }

    private static CookieOptions Lasting(AcademyOptions options) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        Secure = options.PublicUrl.Scheme == Uri.UriSchemeHttps,
    };
}
