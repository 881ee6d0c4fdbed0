using System.Net;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Sites;

public sealed class ReadinessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A site whose role could step over the policies must not serve.</summary>
    [Theory]
    [InlineData("academy_owner")]
    [InlineData("postgres")]
    public async Task Ready_AsARoleThatCouldBypassPolicies_Is503(string role)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.PostgreSql);
        site.Log.Expect("The application's role could see all organisations");
        site.ApplicationRole = role;

        var answer = await site.Browser().GetAsync("/healthz/ready", Stop);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("Unhealthy", await answer.Content.ReadAsStringAsync(Stop));
    }
}
