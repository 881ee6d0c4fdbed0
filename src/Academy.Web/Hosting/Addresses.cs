using System.Net;
using Academy.Modularity;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Academy.Web.Hosting;

/// <summary>Where the site listens, and whom it believes about the client's address.</summary>
internal static class Addresses
{
    private const string Default = "http://localhost:5080";

    /// <summary><c>ASPNETCORE_URLS</c>, else <c>urls</c>, else the default: one place, whatever the order of configuration sources.</summary>
    /// <exception cref="InvalidOperationException">There are addresses in another place, which would win unseen.</exception>
    public static void UseAddresses(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
            throw new InvalidOperationException("Addresses come from ASPNETCORE_URLS or urls only: take Kestrel:Endpoints out of the configuration.");
        builder.WebHost.UseUrls(Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? builder.Configuration["urls"] ?? Default);
    }

    /// <summary>Forwarded headers count only from the proxies that <c>Academy__Proxy__Trusted</c> names.</summary>
    public static void AddProxies(this IServiceCollection services) =>
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<AcademyOptions>>((headers, site) =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            foreach (var trusted in site.Value.Proxy.Trusted)
                if (trusted.Contains('/'))
                    headers.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(trusted));
                else
                    headers.KnownProxies.Add(IPAddress.Parse(trusted));
            if (site.Value.Proxy.Trusted.Length == 0)
                headers.ForwardedHeaders = ForwardedHeaders.None;
        });
}
