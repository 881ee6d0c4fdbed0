using System.Net;
using Academy.Modularity;
using Academy.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Net.Http.Headers;

namespace Academy.Integration.Tests.Sites;

/// <summary>What the site takes from its public address, and what from a proxy before it.</summary>
public sealed class PublicAddressTests
{
    private const string Client = "203.0.113.7";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://academy.example", "https://localhost", true)]
    [InlineData("http://academy.example", "https://localhost", false)]
    [InlineData("http://academy.example", "http://localhost", false)]
    public async Task Cookies_AreSecureExactlyWhenThePublicAddressIsHttps(string publicUrl, string reachedAs, bool secure)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        site.Settings["Academy:PublicUrl"] = publicUrl;
        using var browser = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new(reachedAs), HandleCookies = false });

        var page = await browser.GetAsync("/sign-in", Stop);
        var asked = Cookies(page);
        var token = Browsing.AntiforgeryToken(await page.Content.ReadAsStringAsync(Stop));
        var signedIn = await PostAsync("/sign-in", new() { ["email"] = "learner@chuo.example", ["password"] = Browsing.DemoPassword });
        var language = await PostAsync("/language", new() { ["culture"] = "en" });
        var appearance = await PostAsync("/appearance", new() { ["theme"] = "dark" });

        var cookies = asked.Concat(Cookies(signedIn)).Concat(Cookies(language)).Concat(Cookies(appearance)).ToList();
        Assert.Equal(
            ["academy.antiforgery", "academy.culture", "academy.session", "academy.theme"],
            cookies.Select(cookie => cookie.Name.Value!).Distinct().Order());
        Assert.All(cookies, cookie => Assert.Equal((cookie.Name, secure, true), (cookie.Name, cookie.Secure, cookie.HttpOnly)));
        Assert.Equal(secure, page.Headers.Contains("Strict-Transport-Security"));

        async Task<HttpResponseMessage> PostAsync(string address, Dictionary<string, string> fields)
        {
            fields["__RequestVerificationToken"] = token;
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
            request.Headers.Add("Cookie", asked.Select(cookie => $"{cookie.Name}={cookie.Value}"));
            return await browser.SendAsync(request, Stop);
        }
    }

    [Fact]
    public async Task Cookie_BehindATrustedProxyThatEndsTls_IsSecure()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        site.Settings["Academy:PublicUrl"] = "https://academy.example";
        site.Settings["Academy:Proxy:Trusted:0"] = "10.0.0.5";

        var answer = await AskAsync(site, "10.0.0.5", "/sign-in");

        Assert.Equal(StatusCodes.Status200OK, answer.Response.StatusCode);
        Assert.True(SetCookieHeaderValue.Parse(answer.Response.Headers.SetCookie.ToString()).Secure);
    }

    /// <param name="trusted">The setting; empty: none.</param>
    /// <param name="from">Who connects to the site.</param>
    [Theory]
    [InlineData("", "127.0.0.1", false)]
    [InlineData("", "10.0.0.5", false)]
    [InlineData("10.0.0.5", "10.0.0.5", true)]
    [InlineData("10.0.0.5", "10.0.0.6", false)]
    [InlineData("10.0.0.5", "127.0.0.1", false)]
    [InlineData("10.0.0.0/24", "10.0.0.6", true)]
    [InlineData("10.0.0.0/24", "10.0.1.6", false)]
    public async Task ForwardedHeaders_AreBelievedOfTrustedProxiesOnly(string trusted, string from, bool believed)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        if (trusted.Length > 0)
            site.Settings["Academy:Proxy:Trusted:0"] = trusted;

        var answer = await AskAsync(site, from, "/");

        Assert.Equal(believed ? Client : from, answer.Connection.RemoteIpAddress?.ToString());
        Assert.Equal($"{(believed ? "https" : "http")}://academy.example/sign-in?returnUrl=%2F", answer.Response.Headers.Location.ToString());
    }

    /// <summary>Over http from this address, with headers as a proxy sets them, or somebody who wants to be taken for one.</summary>
    private static Task<HttpContext> AskAsync(TestSite site, string from, string path) => site.Server.SendAsync(context =>
    {
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        (context.Request.Scheme, context.Request.Host, context.Request.Path) = ("http", new HostString("academy.example"), path);
        context.Request.Headers["X-Forwarded-For"] = Client;
        context.Request.Headers["X-Forwarded-Proto"] = "https";
        // Believed of nobody: links come from the public address.
        context.Request.Headers["X-Forwarded-Host"] = "evil.example";
    }, Stop);

    private static IReadOnlyList<SetCookieHeaderValue> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var values) ? [.. SetCookieHeaderValue.ParseList([.. values])] : [];
}
