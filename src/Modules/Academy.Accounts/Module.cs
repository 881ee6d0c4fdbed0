using Academy.Modularity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Accounts;

public sealed class Module : IModule
{
    public ModuleManifest Manifest => new("Academy.Accounts", "アカウント", "サインイン、役割、監査記録を受け持ちます。");

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }
}
