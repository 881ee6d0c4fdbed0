using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Academy.Testing;

namespace Academy.Integration.Tests.Operations.Kills;

/// <summary>The learner's browser, which outlives the processes that answer it.</summary>
internal sealed partial class KilledLearner : IDisposable
{
    private const string Lesson = $"/learn/{KillSite.Slug}/only";

    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, CookieContainer = new() });
    private object? _report;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task SignInAsync(Uri site)
    {
        var page = await _browser.GetStringAsync(new Uri(site, "/sign-in"), Stop);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["email"] = KillSite.Mail,
            ["password"] = Browsing.DemoPassword,
            ["returnUrl"] = "",
            ["__RequestVerificationToken"] = Browsing.AntiforgeryToken(page),
        });
        Assert.Equal(HttpStatusCode.Redirect, (await _browser.PostAsync(new Uri(site, "/sign-in"), form, Stop)).StatusCode);
    }

    /// <summary>Opens the lesson whose end completes the course.</summary>
    public async Task OpenAsync(Uri site)
    {
        var html = await _browser.GetStringAsync(new Uri(site, Lesson), Stop);
        _report = new
        {
            staff = Of(html, "staff"),
            events = new[]
            {
                new { id = Guid.CreateVersion7(), kind = "lesson.confirmed", item = Of(html, "item"), payload = new { }, occurredAt = DateTime.UtcNow, issued = Of(html, "issued") },
            },
        };
    }

    /// <summary>Tells that the lesson is done, the same each time.</summary>
    /// <returns>Whether it was answered that this is stored.</returns>
    public async Task<bool> TryConfirmAsync(Uri site)
    {
        try
        {
            using var token = JsonDocument.Parse(await _browser.GetStringAsync(new Uri(site, "/learn/token"), Stop));
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site, $"/learn/{KillSite.Slug}/events")) { Content = JsonContent.Create(_report) };
            request.Headers.Add("RequestVerificationToken", token.RootElement.GetProperty("token").GetString());
            using var answer = await _browser.SendAsync(request, Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("stored").GetArrayLength() == 1;
        }
        // The process was killed before it answered.
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public void Dispose() => _browser.Dispose();

    private static string Of(string html, string name) => Data().Matches(html).First(found => found.Groups["name"].Value == name).Groups["value"].Value;

    [GeneratedRegex("""data-(?<name>staff|item|issued)="(?<value>[^"]+)""")]
    private static partial Regex Data();
}
