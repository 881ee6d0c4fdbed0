using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Academy.Theme.Shell;

/// <summary>Addresses of files in <c>wwwroot</c> that browsers may keep for ever, because their content is part of the name.</summary>
internal static class Asset
{
    public static string Path(HttpContext http, string file) =>
        "/" + (http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[file] ?? file);
}
