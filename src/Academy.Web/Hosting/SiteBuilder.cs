using System.Text.Encodings.Web;
using System.Text.Unicode;
using Academy.Accounts;
using Academy.Data;
using Academy.Modularity;
using Academy.Modularity.Verbs;
using Academy.Theme;
using Academy.Web.Verbs;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.WebEncoders;

namespace Academy.Web.Hosting;

/// <summary>The composition of the site: what is registered, and the order in which requests pass.</summary>
internal static class SiteBuilder
{
    public static void AddSite(this WebApplicationBuilder builder)
    {
        builder.UseAddresses();
        builder.UseAssetsOfBuild();
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.Configure<AcademyOptions>(builder.Configuration.GetSection(AcademyOptions.Section));
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddAcademyData();
        builder.Services.AddKeyRing();
        builder.Services.AddProxies();
        builder.Services.AddSingleton<FirstStart>();
        builder.Services.AddSingleton<SiteRecipes>();
        builder.Services.AddScoped<IVerb, MigrateVerb>();
        builder.Services.AddScoped<IVerb, RecipeVerb>();
        builder.Services.AddHealthChecks().AddCheck<Readiness>("database", tags: ["ready"]);
        builder.Services.AddPages(builder.Configuration);
    }

    public static void UseSite(this WebApplication site)
    {
        site.UseForwardedHeaders();
        // Before the headers: it empties the answer that failed, and what comes after it runs again for the error page.
        site.UseFailures();
        site.UseMiddleware<SecurityHeaders>();
        site.UsePersonalPages();
        site.UseResponseCompression();
        site.UseStatusCodePagesWithReExecute("/error/{0}");
        site.UseRefusals();
        site.UseRouting();
        site.UseRateLimiter();
        site.UseRequestLocalization();
        site.UseAcademyAccounts();
        site.UseAntiforgery();

        site.MapStaticAssets().KeepFonts().ShortCircuit();
        site.MapHealth();
        site.MapRazorPages().WithStaticAssets();
        site.MapAcademyTheme();
        foreach (var module in site.Services.GetRequiredService<ModuleCatalogue>().Modules)
            module.MapEndpoints(site);
    }

    private static void AddPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLocalization();
        // What a browser must send is not null and not missing: the serializer refuses it with 400.
        services.ConfigureHttpJsonOptions(json =>
            (json.SerializerOptions.RespectNullableAnnotations, json.SerializerOptions.RespectRequiredConstructorParameters) = (true, true));
        services.AddAcademyTheme();
        services.AddCompression();
        var modules = SiteModules.All();
        modules.ConfigureServices(services, configuration);
        var pages = services.AddRazorPages().AddDataAnnotationsLocalization(options =>
            options.DataAnnotationLocalizerProvider = (type, factory) => factory.Create("Localization.Text", type.Assembly.GetName().Name!));
        pages.AddMvcOptions(options =>
        {
            options.Filters.Add<KnownHandlers>();
            options.ModelBinderProviders.Insert(0, new SeenText());
        });
        foreach (var assembly in modules.Assemblies)
            pages.AddApplicationPart(assembly);
    }

    /// <summary>A build that was not published finds its assets by a manifest, which the framework reads in Development only.</summary>
    private static void UseAssetsOfBuild(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
            StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
    }
}
