using Academy.Domain.Organisations;
using Academy.Modularity;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Academy.Modularity.Recipes;
using Academy.Organisations.Recipes;
using Academy.Organisations.Services;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Organisations;

public sealed class Module : IModule
{
    public ModuleManifest Manifest => new("Academy.Organisations", "団体", "団体、部署、発令、職員を受け持ちます。");

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IStaffDirectory, StaffDirectory>();
        services.AddSingleton<IStaffRegister, StaffRegister>();
        services.AddScoped<IRecipeStep, OrganisationsStep>();
        services.AddScoped<IRecipeStep, SettingsStep>();
        services.AddScoped<IRecipeStep, StaffStep>();
        services.AddScoped<SuperiorRanks>();
        services.AddScoped<SuperiorsAccess>();
        services.AddScoped<IReportAction, SuperiorsAccess>();
        services.AddSingleton<IPermissionProvider, Permissions>();
    }
}
