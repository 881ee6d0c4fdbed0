using Microsoft.AspNetCore.Http;

namespace Academy.Theme.Appearances;

/// <summary>Light, dark, or as the system says: the reader's choice, kept in a cookie.</summary>
public static class Appearance
{
    public const string Cookie = "academy.theme";

    /// <summary>The value that leaves it to the system.</summary>
    public const string System = "system";

    private static readonly string[] Forced = ["light", "dark"];

    /// <summary><c>light</c> or <c>dark</c> when the reader chose one.</summary>
    public static string? Of(HttpRequest request) =>
        request.Cookies[Cookie] is { } value && Forced.Contains(value) ? value : null;

    internal static bool IsForced(string value) => Forced.Contains(value);
}
