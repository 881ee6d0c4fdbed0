using Academy.Theme.Appearances;
using Academy.Theme.Errors;
using Academy.Theme.Licences;
using Academy.Theme.Localization;
using Academy.Theme.Shell;
using Academy.Modularity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Academy.Theme;

/// <summary>What the theme needs of the host.</summary>
public static class ThemeServices
{
    public static IServiceCollection AddAcademyTheme(this IServiceCollection services)
    {
        services.TryAddScoped<IShellUser, AnonymousShellUser>();
        services.AddSingleton<LicenceList>();
        services.AddSingleton<NavigationTexts>();
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<AcademyOptions>>((options, site) =>
        {
            options.Cookie.Name = "academy.antiforgery";
            options.Cookie.SecurePolicy = site.Value.PublicUrl.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        });
        services.Configure<RequestLocalizationOptions>(options =>
        {
            string[] names = [.. SiteLanguages.Names];
            options.SetDefaultCulture(SiteLanguages.Default).AddSupportedCultures(names).AddSupportedUICultures(names);
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = SiteLanguages.Cookie }];
        });
        services.AddOptions<MvcOptions>().Configure<IStringLocalizer<Text>>((options, text) => BindingTexts.Set(options.ModelBindingMessageProvider, text));
        // The sheet of components is for those who build the site. Afterwards, because AddRazorPages makes the conventions anew.
        services.AddOptions<RazorPagesOptions>().PostConfigure<IHostEnvironment>((options, environment) =>
        {
            if (!environment.IsDevelopment())
                options.Conventions.AddPageRouteModelConvention("/Components", page => page.Selectors.Clear());
        });
        return services;
    }
}
