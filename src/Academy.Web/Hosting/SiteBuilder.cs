using System.Text.Encodings.Web;
using System.Text.Unicode;
using Academy.Data;
using Academy.Modularity;
using Academy.Modularity.Verbs;
using Academy.Web.Verbs;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.WebEncoders;

namespace Academy.Web.Hosting;

/// <summary>The composition of the site: what is registered and in which order requests pass.</summary>
internal static class SiteBuilder
{
    private const string DefaultAddress = "http://localhost:5080";

    public static void AddSite(this WebApplicationBuilder builder)
    {
        builder.UseAddresses();
        builder.UseAssetsOfBuild();
        builder.Services.Configure<AcademyOptions>(builder.Configuration.GetSection(AcademyOptions.Section));
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddAcademyData();
        builder.Services.AddSingleton<FirstStart>();
        builder.Services.AddScoped<IVerb, MigrateVerb>();
        builder.Services.AddHealthChecks();
        builder.Services.AddLocalization();

        var modules = SiteModules.All();
        modules.ConfigureServices(builder.Services, builder.Configuration);
        var pages = builder.Services.AddRazorPages().AddViewLocalization();
        foreach (var assembly in modules.Assemblies)
            pages.AddApplicationPart(assembly);
    }

    public static void UseSite(this WebApplication site)
    {
        site.UseRouting();
        site.MapStaticAssets().ShortCircuit();
        site.MapHealthChecks("/healthz/live").ShortCircuit();
        site.MapRazorPages();
        foreach (var module in site.Services.GetRequiredService<ModuleCatalogue>().Modules)
            module.MapEndpoints(site);
    }

    /// <summary><c>ASPNETCORE_URLS</c>, else <c>urls</c>, else the default: one place, whatever the order of configuration sources.</summary>
    private static void UseAddresses(this WebApplicationBuilder builder) => builder.WebHost.UseUrls(
        Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? builder.Configuration["urls"] ?? DefaultAddress);

    /// <summary>A build that was not published finds its assets by a manifest, which the framework reads in Development only.</summary>
    private static void UseAssetsOfBuild(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
            StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
    }
}
