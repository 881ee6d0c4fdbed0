using Academy.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Scopes.Operations;

/// <summary>Everything that may be asked of a started site, as its routing knows it; the files that it ships are left out.</summary>
internal static class SiteOperations
{
    public static async Task<IReadOnlyList<Operation>> OfAsync(TestSite site)
    {
        var pages = site.Services.GetRequiredService<PageLoader>();
        var found = new List<Operation>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                found.AddRange(PageOperations.Of(endpoint, await pages.LoadAsync(page, EndpointMetadataCollection.Empty)));
            else if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                found.AddRange(EndpointOperations.Of(endpoint));
        return [.. found.DistinctBy(operation => operation.Name)];
    }
}
