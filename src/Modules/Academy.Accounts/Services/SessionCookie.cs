using Academy.Modularity;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Academy.Accounts.Services;

/// <summary>How the session travels: one cookie, a working day long, Secure exactly when the site's public address is https.</summary>
internal sealed class SessionCookie(IOptions<AcademyOptions> site)
{
    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(10);

    public void Apply(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "academy.session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = site.Value.PublicUrl.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        options.ExpireTimeSpan = WorkingDay;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = Session.ValidateAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
