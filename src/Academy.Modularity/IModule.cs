using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Modularity;

/// <summary>The entry to a module: its manifest and its wiring. Found by the host in the assemblies that it references.</summary>
public interface IModule
{
    ModuleManifest Manifest { get; }

    void ConfigureServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>Maps the module's endpoints. Razor Pages are mapped by the host.</summary>
    void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }
}
