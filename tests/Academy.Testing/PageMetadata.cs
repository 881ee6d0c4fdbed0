using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Academy.Testing;

/// <summary>What the framework finds out about the types of pages and their forms. It is the same in all sites of a process, and a third of what a start takes.</summary>
internal static class PageMetadata
{
    private static readonly Lock Gate = new();
    private static IModelMetadataProvider? _shared;

    /// <summary>Has a site use what was found out already.</summary>
    public static void Share(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(_ => Of(services)));

    /// <summary>Made by services of its own, which outlive the site that was the first to ask.</summary>
    private static IModelMetadataProvider Of(IServiceCollection services)
    {
        lock (Gate)
        {
            if (_shared is not null)
                return _shared;
            var own = new ServiceCollection { services };
            own.Replace(ServiceDescriptor.Singleton<IModelMetadataProvider, DefaultModelMetadataProvider>());
            return _shared = own.BuildServiceProvider().GetRequiredService<IModelMetadataProvider>();
        }
    }
}
