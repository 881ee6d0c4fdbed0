using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Academy.Testing;

namespace Academy.Integration.Tests.Learning;

/// <summary>A lesson's page as a browser holds it, with what its script needs to talk to the site.</summary>
internal sealed partial class LessonVisit
{
    private readonly HttpClient _browser;
    private readonly string _slug;
    private readonly string _token;

    private LessonVisit(HttpClient browser, string slug, string html)
    {
        (_browser, _slug) = (browser, slug);
        _token = Browsing.AntiforgeryToken(html);
        Issued = IssuedIn().Match(html).Groups["issued"].Value;
        Staff = Guid.Parse(StaffIn().Match(html).Groups["staff"].Value);
    }

    public string Issued { get; }

    public Guid Staff { get; }

    public static async Task<LessonVisit> OpenAsync(HttpClient browser, string slug, string lesson) =>
        new(browser, slug, await browser.GetStringAsync($"/learn/{slug}/{lesson}"));

    /// <summary>Tells the site of one event of this page, as if at its time by the browser's clock.</summary>
    public Task<HttpResponseMessage> ReportAsync(Guid id, string kind, Guid item, string occurredAt, Guid? staff = null) => PostAsync("events", new
    {
        staff = staff ?? Staff,
        events = new[] { new { id, kind, item, payload = new { }, occurredAt, issued = Issued } },
    });

    public Task<HttpResponseMessage> AnswerAsync(string question, Guid id, Guid choice, string occurredAt) =>
        PostAsync($"checks/{question}", new { id, answer = new { choices = new[] { choice } }, occurredAt, issued = Issued });

    /// <summary>What the site says to an event that it takes or refuses.</summary>
    public static async Task<JsonElement> BodyAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<HttpResponseMessage> PostAsync(string address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/learn/{_slug}/{address}") { Content = JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", _token);
        return await _browser.SendAsync(request);
    }

    [GeneratedRegex("""data-issued="(?<issued>[^"]+)""")]
    private static partial Regex IssuedIn();

    [GeneratedRegex("""data-staff="(?<staff>[^"]+)""")]
    private static partial Regex StaffIn();
}
