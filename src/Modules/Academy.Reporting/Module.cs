using Academy.Data;
using Academy.Modularity;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Academy.Reporting.Services;
using Academy.Reporting.Services.Closing;
using Academy.Reporting.Services.Files;
using Academy.Reporting.Services.Rollups;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Reporting;

public sealed class Module : IModule
{
    public ModuleManifest Manifest => new("Academy.Reporting", "統計", "受講と修了の状況を、所属・コース・年度ごとに数えます。");

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton<INavigationProvider, Navigation>();
        services.AddSingleton<FigureReader>();
        services.AddScoped<VisibleOffices>();
        services.AddScoped<PeopleReader>();
        services.AddScoped<ReportTrail>();
        services.AddScoped<ReportFiles>();
        services.AddScoped<ReportTexts>();
        services.AddScoped<Definitions>();
        services.AddScoped<ReportDesk>();
        services.AddScoped<ClosedYears>();
        services.AddScoped<IWorkHandler, RollupOfOrganisation>();
        services.AddScoped<IWorkHandler, RollupsOfTheDay>();
        services.AddSingleton(RollupsOfTheDay.Schedule);
    }
}
