using System.Net;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Accounts;

/// <summary>What somebody gets who is not signed in.</summary>
public sealed class ExposureTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Get_HomeWithoutASession_LeadsToSignInAndBack(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);

        var answer = await site.Browser().GetAsync("/", Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in?returnUrl=%2F", answer.Headers.Location?.PathAndQuery);
    }

    [Theory, BothDatabases]
    public async Task Get_Health_AnswersWithoutASession(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = site.Browser();

        Assert.Equal("Healthy", await browser.GetStringAsync("/healthz/live", Stop));
        Assert.Equal("Healthy", await browser.GetStringAsync("/healthz/ready", Stop));
    }

    [Fact]
    public async Task Get_AnyPage_CarriesTheSecurityHeaders()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);

        var headers = (await site.Browser().GetAsync("/sign-in", Stop)).Headers;

        Assert.Equal(
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
            Assert.Single(headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task Get_UnknownAddress_Is404WithAPage()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var browser = await site.SignedInAsync("learner@chuo.example");

        var answer = await browser.GetAsync("/nowhere", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
