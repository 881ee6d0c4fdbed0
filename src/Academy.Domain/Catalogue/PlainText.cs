using System.Net;
using System.Text.RegularExpressions;

namespace Academy.Domain.Catalogue;

/// <summary>The words of compiled HTML, for places that hold text alone: an option of a select, a label. Readings above kanji are left out.</summary>
public static partial class PlainText
{
    public static string Of(string html) => WebUtility.HtmlDecode(Tags().Replace(Readings().Replace(html, ""), ""));

    [GeneratedRegex("<rp>.*?</rp>|<rt>.*?</rt>", RegexOptions.CultureInvariant)]
    private static partial Regex Readings();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
