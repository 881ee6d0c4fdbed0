using Academy.Domain.Learning;
using Academy.Learning.Services;
using Academy.Modularity;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Learning;

public sealed class Module : IModule
{
    public ModuleManifest Manifest => new("Academy.Learning", "受講", "受講、学習の記録、修了、確認テストを受け持ちます。");

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton<INavigationProvider, Navigation>();
        services.AddSingleton<IEnrolments, Enrolments>();
        services.AddSingleton<Assignments>();
    }
}
