using System.Net;
using System.Net.Sockets;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Sites;

/// <summary>Where the site listens is said in one place. Addresses in another would win over it without a word: with them the site does not start.</summary>
public sealed class AddressTests
{
    private const string Sentence = "Addresses come from ASPNETCORE_URLS or urls only: take Kestrel:Endpoints out of the configuration.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>As an operator has it in the environment of a process.</summary>
    [Theory]
    [InlineData("Kestrel__Endpoints__Http__Url")]
    [InlineData("ASPNETCORE_Kestrel__Endpoints__Https__Url")]
    public async Task Process_WithAddressesOfKestrel_EndsWithASentenceAndListensNowhere(string variable)
    {
        await using var database = await TestDatabase.EmptyAsync(DatabaseProvider.Sqlite);
        using var reserved = new TcpListener(IPAddress.Loopback, 0);
        reserved.Start();
        var port = ((IPEndPoint)reserved.LocalEndpoint).Port;
        reserved.Stop();

        var ended = await Assert.ThrowsAsync<InvalidOperationException>(
            () => SiteProcess.StartAsync(database, "Production", (variable, $"http://127.0.0.1:{port}")));

        Assert.Contains(Sentence, ended.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Now listening on", ended.Message, StringComparison.Ordinal);
        using var client = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync(IPAddress.Loopback, port, Stop).AsTask());
    }

    /// <summary>Whatever the endpoint is called.</summary>
    [Theory]
    [InlineData("Kestrel:Endpoints:Http:Url")]
    [InlineData("kestrel:endpoints:anything:url")]
    public async Task Site_WithAddressesOfKestrel_IsNotBuilt(string setting)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        site.Settings[setting] = "http://127.0.0.1:0";

        var refused = Assert.ThrowsAny<Exception>(site.StartServer);

        Assert.Contains(Sentence, refused.ToString(), StringComparison.Ordinal);
    }

    /// <summary>What else may be set of the server is not about addresses.</summary>
    [Fact]
    public async Task Site_WithLimitsOfKestrel_Starts()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        site.Settings["Kestrel:Limits:MaxConcurrentConnections"] = "100";

        Assert.Equal(HttpStatusCode.OK, (await site.Browser().GetAsync("/sign-in", Stop)).StatusCode);
    }
}
