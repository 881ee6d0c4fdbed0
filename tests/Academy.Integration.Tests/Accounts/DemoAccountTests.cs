using System.Net;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Accounts;

/// <summary>The password of the demonstration is public: with it, nobody enters a site that others can reach.</summary>
public sealed class DemoAccountTests
{
    private const string Learner = "learner@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Production", "http://127.0.0.1:5080")]
    [InlineData("Staging", "http://127.0.0.1:5080")]
    [InlineData("Development", "http://0.0.0.0:5080")]
    [InlineData("Development", "http://+:5080")]
    [InlineData("Development", "http://[::]:5080")]
    [InlineData("Development", "http://192.0.2.10:5080")]
    [InlineData("Development", "http://academy.example")]
    [InlineData("Development", "http://127.0.0.1:5080;http://192.0.2.10:5080")]
    public async Task SignIn_OfADemoAccountWhereOthersMayReachTheSite_IsRefusedLikeAWrongPassword(string environment, string addresses)
    {
        await using var site = await SiteAsync(environment, addresses);

        var answer = await site.Browser().SignInAsync(Learner, Browsing.DemoPassword);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("メールアドレスまたはパスワードが違います。", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080;http://[::1]:5080;http://127.0.0.9:5080")]
    public async Task SignIn_OfADemoAccountInDevelopmentOnLoopback_IsLetIn(string addresses)
    {
        await using var site = await SiteAsync("Development", addresses);

        Assert.Equal(HttpStatusCode.Redirect, (await site.Browser().SignInAsync(Learner, Browsing.DemoPassword)).StatusCode);
    }

    /// <summary>It is the mark of the demonstration that shuts out, and nothing else about such a site.</summary>
    [Fact]
    public async Task SignIn_OfAnyOtherAccountInProduction_IsLetIn()
    {
        await using var site = await SiteAsync("Production", "http://0.0.0.0:5080");
        await using (var db = site.Db(DataScope.System("test")))
            await db.UserClaims.ExecuteDeleteAsync(Stop);

        Assert.Equal(HttpStatusCode.Redirect, (await site.Browser().SignInAsync(Learner, Browsing.DemoPassword)).StatusCode);
    }

    private static async Task<TestSite> SiteAsync(string environment, string addresses)
    {
        var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        site.Settings[WebHostDefaults.EnvironmentKey] = environment;
        site.Settings[WebHostDefaults.ServerUrlsKey] = addresses;
        return site;
    }
}
