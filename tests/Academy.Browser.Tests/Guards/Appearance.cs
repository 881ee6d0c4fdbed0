using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Academy.Browser.Tests.Guards;

/// <summary>What makes two showings of a page the same for a reader: markup, width and colours.</summary>
internal static partial class Appearance
{
    private const string Colours = "() => matchMedia('(prefers-color-scheme: dark)').matches";

    public static async Task<string> OfAsync(IPage page)
    {
        var markup = Encoding.UTF8.GetBytes(Token().Replace(await page.ContentAsync(), ""));
        return $"{Convert.ToHexString(SHA256.HashData(markup))} {page.ViewportSize!.Width} {await page.EvaluateAsync<bool>(Colours)}";
    }

    /// <summary>What the framework seals differs on each page.</summary>
    [GeneratedRegex("CfDJ8[\\w-]+")]
    private static partial Regex Token();
}
