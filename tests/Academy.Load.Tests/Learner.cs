using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Academy.Testing;

namespace Academy.Load.Tests;

/// <summary>One of those that <c>fill.sql</c> makes, with a browser.</summary>
internal sealed class Learner(Uri site, int number, int courses) : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private HttpClient? _open;
    private string _token = "";

    private HttpClient Browser => _open ??= new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip,
        CookieContainer = _cookies,
    })
    { BaseAddress = site };

    /// <summary>A course that is under way.</summary>
    /// <param name="turn">Which of the three.</param>
    public string Course(int turn) => $"load-{1 + ((number + 1 + turn % 3) % courses)}";

    /// <summary>Signs in as somebody whom the site has not seen before.</summary>
    public async Task SignInAsync()
    {
        foreach (Cookie cookie in _cookies.GetAllCookies())
            cookie.Expired = true;
        var answer = await Browser.SignInAsync($"l{number}@load.example", Browsing.DemoPassword);
        Expect(answer, HttpStatusCode.Redirect);
        using var token = JsonDocument.Parse(await GetAsync("/learn/token"));
        _token = token.RootElement.GetProperty("token").GetString()!;
    }

    public async Task<string> GetAsync(string address)
    {
        using var answer = await Browser.GetAsync(address);
        Expect(answer, HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Presses a button without a field.</summary>
    /// <returns>Where it leads.</returns>
    public async Task<string> PressAsync(string address)
    {
        using var answer = await Browser.PostAsync(address, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", _token)]));
        Expect(answer, HttpStatusCode.Redirect);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Tells of one thing that was done, as the script does.</summary>
    public async Task ReportAsync(string course, object report)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/learn/{course}/events") { Content = JsonContent.Create(report) };
        request.Headers.Add("RequestVerificationToken", _token);
        using var answer = await Browser.SendAsync(request);
        Expect(answer, HttpStatusCode.OK);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        if (said.GetProperty("stored").GetArrayLength() != 1)
            throw new InvalidOperationException($"{course}: {said}");
    }

    public void Dispose() => _open?.Dispose();

    private static void Expect(HttpResponseMessage answer, HttpStatusCode status)
    {
        if (answer.StatusCode != status)
            throw new InvalidOperationException($"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri}: {answer.StatusCode}");
    }
}
