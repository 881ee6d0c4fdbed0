using Academy.Modularity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Catalogue;

public sealed class Module : IModule
{
    public ModuleManifest Manifest => new("Academy.Catalogue", "コース", "トラック、コース、公開版、教材の読み書きを受け持ちます。");

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }
}
