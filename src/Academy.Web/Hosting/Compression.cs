using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Academy.Web.Hosting;

/// <summary>
/// Pages are compressed fast, not small: each is made for one reader and sent once. Https too: beside what an attacker could
/// make a page repeat stands nothing secret but antiforgery tokens, which differ on each page.
/// </summary>
internal static class Compression
{
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
