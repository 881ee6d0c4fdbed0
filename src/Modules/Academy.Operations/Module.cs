using Academy.Data;
using Academy.Modularity;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Academy.Modularity.Verbs;
using Academy.Operations.Jobs;
using Academy.Operations.Services;
using Academy.Operations.Verbs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Operations;

public sealed class Module : IModule
{
    public ModuleManifest Manifest => new("Academy.Operations", "運用", "裏で進む処理と、その予定を受け持ちます。");

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<WorkQueue>();
        services.AddSingleton<WorkEnds>();
        services.AddSingleton<WorkHolds>();
        services.AddSingleton<WorkRunner>();
        services.AddSingleton(OldWork.Schedule);
        services.AddScoped<IWorkHandler, OldWork>();
        services.AddSingleton<WorkDesk>();
        services.AddScoped<SiteOperators>();
        services.AddScoped<WorkTexts>();
        services.AddScoped<IVerb, JobsListVerb>();
        services.AddScoped<IVerb, JobsRunVerb>();
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton<INavigationProvider, Navigation>();
        services.AddScoped<INavigationCondition>(provider => ActivatorUtilities.CreateInstance<OperatorsEntry>(provider, "/admin/jobs", Permissions.ManageJobs));
        if (configuration.GetSection(AcademyOptions.Section).Get<AcademyOptions>() is { Jobs.Enabled: false })
            return;
        services.AddHostedService<Workers>();
        services.AddHostedService<Clock>();
    }
}
