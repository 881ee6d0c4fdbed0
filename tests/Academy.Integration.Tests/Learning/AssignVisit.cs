using Academy.Integration.Tests.Sites;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Academy.Integration.Tests.Learning;

/// <summary>The page where HR assigns a course, with the people shown before.</summary>
internal static class AssignVisit
{
    public const string Page = "/courses/dq-security-everyday/assign";
    public const string Hr = "hr@chuo.example";

    /// <summary>Everybody of a rank.</summary>
    public static Dictionary<string, string> Rank(string rank) => new() { ["By"] = "Rank", ["Rank"] = rank };

    /// <summary>Those of a list, as it is typed.</summary>
    public static Dictionary<string, string> List(string numbers) => new() { ["By"] = "List", ["Numbers"] = numbers };

    public static Dictionary<string, string> List(IEnumerable<string> numbers) => List(string.Join('\n', numbers));

    /// <summary>Sends the form; due on 25 December when it says nothing else.</summary>
    public static Task<HttpResponseMessage> SendFormAsync(this HttpClient hr, Dictionary<string, string> form) =>
        hr.SubmitAsync(Page, Page, new(form) { ["Due"] = form.GetValueOrDefault("Due", "2026-12-25") });

    /// <summary>Sends the form and reads what comes back.</summary>
    public static async Task<IDocument> PreviewAsync(this HttpClient hr, Dictionary<string, string> form) => await KeptPage.PageAsync(await hr.SendFormAsync(form));

    /// <summary>Presses the button of the preview.</summary>
    public static Task<HttpResponseMessage> ConfirmAsync(this HttpClient hr, IDocument preview, Dictionary<string, string> form) =>
        hr.SendFormAsync(new(form) { ["Confirm"] = "true", ["Seen"] = preview.QuerySelector<IHtmlInputElement>("input[name=Seen]")!.Value });

    /// <summary>The people under a heading of the preview, in their order.</summary>
    public static IEnumerable<string> NamesUnder(this IDocument preview, string heading) =>
        preview.QuerySelectorAll("#plan details").Where(part => part.QuerySelector("summary")!.TextContent.StartsWith(heading, StringComparison.Ordinal))
            .SelectMany(part => part.QuerySelectorAll(".name b")).Select(name => name.TextContent);
}
