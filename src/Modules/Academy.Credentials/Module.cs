using Academy.Credentials.Endpoints;
using Academy.Credentials.Services;
using Academy.Credentials.Services.Bundles;
using Academy.Credentials.Services.Pdf;
using Academy.Credentials.Services.Register;
using Academy.Credentials.Services.Reminders;
using Academy.Credentials.Services.Verification;
using Academy.Data;
using Academy.Domain.Credentials;
using Academy.Modularity;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Credentials;

public sealed class Module : IModule
{
    public ModuleManifest Manifest => new("Academy.Credentials", "修了証書", "修了証書の交付、訂正、検証を受け持ちます。");

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ICompletionFollower, AskedCertificates>();
        services.AddScoped<IWorkHandler, IssueCertificate>();
        services.AddSingleton<ICertificates, IssuedCertificates>();
        services.AddScoped<MyCertificates>();
        services.AddScoped<CertificateTexts>();
        services.AddSingleton<VerificationAddress>();
        services.AddSingleton<Verifications>();
        services.AddVerificationLimit();
        services.AddSingleton<Chromium>();
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton<PaperDocument>();
        services.AddSingleton<CertificatePdfs>();
        services.AddSingleton<BundleFiles>();
        services.AddScoped<Bundles>();
        services.AddScoped<IWorkHandler, PrepareBundle>();
        services.AddScoped<IWorkHandler, OldBundles>();
        services.AddSingleton(OldBundles.Schedule);
        services.AddHealthChecks().AddCheck<PdfHealth>("pdf", tags: ["ready"]);
        services.AddScoped<RegisterAccess>();
        services.AddScoped<CertificateRegister>();
        services.AddSingleton<CertificateChanges>();
        services.AddSingleton<IReminderCause, ExpiryCause>();
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton<INavigationProvider, Navigation>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => CertificateFiles.Map(endpoints);
}
