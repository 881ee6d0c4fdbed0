using Academy.Catalogue.Verbs;
using Academy.Modularity;
using Academy.Modularity.Verbs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Catalogue;

public sealed class Module : IModule
{
    public ModuleManifest Manifest => new("Academy.Catalogue", "コース", "トラック、コース、公開版、教材の読み書きを受け持ちます。");

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IVerb, ContentCheckVerb>();
    }
}
