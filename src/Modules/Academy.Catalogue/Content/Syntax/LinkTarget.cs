namespace Academy.Catalogue.Content.Syntax;

/// <summary>Where a link of the content format may lead beside <c>media/</c>.</summary>
internal static class LinkTarget
{
    public static bool IsOutside(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { Scheme: "https" or "http", Host.Length: > 0, UserInfo: "" };

    /// <returns>What follows the scheme; null where the address has another.</returns>
    public static string? Id(string url, string scheme) => url.StartsWith(scheme, StringComparison.Ordinal) ? url[scheme.Length..] : null;
}
