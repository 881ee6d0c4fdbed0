using System.Net;
using System.Text.RegularExpressions;

namespace Academy.Integration.Tests.Scopes.Probes;

/// <summary>An answer of the site.</summary>
/// <param name="Location">Where a redirect leads; null when it is none.</param>
/// <param name="Text">As it came; empty for what is no text.</param>
/// <param name="Compared">What is compared with another answer: without the value that was tried out, and without what is new in each answer.</param>
internal sealed partial record Said(HttpStatusCode Status, string? Location, string Text, string Compared)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public bool IsLeading => Location?.StartsWith("/sign-in", StringComparison.Ordinal) == false && !Location.Contains("//", StringComparison.Ordinal);

    /// <summary>Whether nothing was shown and nothing done: an error, or the way to the sign-in.</summary>
    public bool IsRefusal => (int)Status >= 400 || Location?.Contains("/sign-in", StringComparison.Ordinal) == true;

    /// <param name="tried">The value that was tried out; null for none.</param>
    public static async Task<Said> OfAsync(HttpResponseMessage answer, string? tried)
    {
        var type = answer.Content.Headers.ContentType?.MediaType;
        var isText = type is null || type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal);
        var text = isText ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : "";
        var location = answer.Headers.Location?.OriginalString;
        return new(answer.StatusCode, location, text, Neutral($"{answer.StatusCode} {type} {location}\n{text}", tried));
    }

    private static string Neutral(string text, string? tried)
    {
        if (tried is not null)
            text = text.Replace(tried, "§", StringComparison.OrdinalIgnoreCase);
        return Bell().Replace(Id().Replace(Sealed().Replace(text, "§"), "§"), "§");
    }

    /// <summary>What data protection seals begins so: tokens of forms and pages.</summary>
    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+")]
    private static partial Regex Sealed();

    /// <summary>How many notices wait for the asker is a count of up to five seconds ago, which may end between two requests.</summary>
    [GeneratedRegex("""<a (class="iconbutton" )?href="/notices".*?</a>""", RegexOptions.Singleline)]
    private static partial Regex Bell();

    [GeneratedRegex("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")]
    private static partial Regex Id();
}
