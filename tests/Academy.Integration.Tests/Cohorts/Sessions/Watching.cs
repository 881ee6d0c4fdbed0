using System.Net.Http.Json;
using System.Text.Json;
using Academy.Data.Cohorts.Sessions;
using Academy.Testing;
using AngleSharp.Dom;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>The page of a session with its recording, as the browser of a participant has it open.</summary>
internal sealed class Watching(HttpClient browser, string page, IElement place)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string Said => place.QuerySelector("[data-said]")!.TextContent;

    public string Missing => place.QuerySelector("[data-missing]")!.TextContent;

    public string Position => place.GetAttribute("data-position")!;

    public static async Task<Watching> OpenAsync(CohortSite cohort, HttpClient browser, int number = 1)
    {
        var page = $"{cohort.Page}/sessions/{number}";
        return new(browser, page, (await CohortSite.ReadAsync(browser, page)).QuerySelector("[data-recording]")!);
    }

    /// <summary>Tells what was played, as the script does.</summary>
    public Task<HttpResponseMessage> TellAsync(int position, params (int From, int Until)[] parts) => TellAsync(place.GetAttribute("data-staff")!, Token, position, parts);

    public string Token => place.GetAttribute("data-token")!;

    /// <param name="staff">Who is said to watch.</param>
    /// <param name="token">Of the page; null for none.</param>
    /// <param name="other">Whose browser sends it; null for the page's own.</param>
    public async Task<HttpResponseMessage> TellAsync(string staff, string? token, int position, (int From, int Until)[] parts, HttpClient? other = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{page}/watched")
        {
            Content = JsonContent.Create(new
            {
                staff,
                file = place.GetAttribute("data-file"),
                issued = place.GetAttribute("data-issued"),
                position,
                parts = parts.Select(part => new { from = part.From, until = part.Until }),
            }),
        };
        if (token is not null)
            request.Headers.Add("RequestVerificationToken", token);
        return await (other ?? browser).SendAsync(request, Stop);
    }

    /// <returns>What the page then shows.</returns>
    public async Task<string> ToldAsync(int position, params (int From, int Until)[] parts)
    {
        using var answer = await TellAsync(position, parts);
        answer.EnsureSuccessStatusCode();
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        return $"{said.GetProperty("said").GetString()} {said.GetProperty("missing").GetString()}";
    }

    /// <summary>Whose rows of what was watched there are.</summary>
    public static async Task<IReadOnlyList<string>> RowsAsync(CohortSite cohort) =>
        [.. (await cohort.Site.RowsAsync<RecordingView>()).OrderBy(row => row.Id).Select(row => $"{row.Watched} {row.Seconds} {row.Position}")];
}
