using System.Text.RegularExpressions;

namespace Academy.Load.Tests.Visits;

/// <summary>What a page of the player hands to its script.</summary>
internal static partial class PageData
{
    public static string Of(string html, string name) =>
        Data().Matches(html).FirstOrDefault(found => found.Groups["name"].Value == name)?.Groups["value"].Value
        ?? throw new InvalidOperationException($"The page has no data-{name}.");

    /// <summary>One event of the page, done now.</summary>
    public static object Report(string html, string kind, object payload) => new
    {
        staff = Of(html, "staff"),
        events = new[]
        {
            new { id = Guid.CreateVersion7(), kind, item = Of(html, "item"), payload, occurredAt = DateTime.UtcNow, issued = Of(html, "issued") },
        },
    };

    [GeneratedRegex("""data-(?<name>staff|item|issued|attempt)="(?<value>[^"]+)""")]
    private static partial Regex Data();
}
