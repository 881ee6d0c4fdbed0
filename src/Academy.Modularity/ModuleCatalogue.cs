using System.Reflection;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Academy.Modularity.Recipes;
using Academy.Modularity.Verbs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Modularity;

/// <summary>The modules of this site, in the order of their ids.</summary>
public sealed class ModuleCatalogue
{
    private ModuleCatalogue(IReadOnlyList<IModule> modules) => Modules = modules;

    public IReadOnlyList<IModule> Modules { get; }

    public IEnumerable<Assembly> Assemblies => Modules.Select(module => module.GetType().Assembly);

    /// <summary>Finds the one public <see cref="IModule"/> of each assembly.</summary>
    /// <exception cref="InvalidOperationException">Two modules claim one id.</exception>
    public static ModuleCatalogue Of(params IEnumerable<Assembly> assemblies)
    {
        var modules = assemblies
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IModule)))
            .Select(type => (IModule)Activator.CreateInstance(type)!)
            .OrderBy(module => module.Manifest.Id, StringComparer.Ordinal)
            .ToList();
        var twice = modules.CountBy(module => module.Manifest.Id).FirstOrDefault(pair => pair.Value > 1);
        return twice.Key is null
            ? new ModuleCatalogue(modules)
            : throw new InvalidOperationException($"Two modules have the id {twice.Key}.");
    }

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(this);
        services.AddSingleton<PermissionCatalogue>();
        services.AddScoped<NavigationMenu>();
        services.AddScoped<RecipeRunner>();
        services.AddScoped<VerbRunner>();
        foreach (var module in Modules)
            module.ConfigureServices(services, configuration);
    }
}
