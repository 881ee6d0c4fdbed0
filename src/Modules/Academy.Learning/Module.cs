using Academy.Modularity;
using Academy.Modularity.Navigation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Learning;

public sealed class Module : IModule
{
    public ModuleManifest Manifest => new("Academy.Learning", "受講", "受講、学習の記録、修了、確認テストを受け持ちます。");

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<INavigationProvider, Navigation>();
}
