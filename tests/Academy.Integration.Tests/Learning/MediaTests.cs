using System.Net;
using System.Net.Http.Headers;
using Academy.Data.Catalogue;
using Academy.Data.Organisations;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

public sealed class MediaTests
{
    private const string Learner = "learner@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Media_OfACourseThatTheOrganisationOffers_AreServedForEver(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await site.SignedInAsync(Learner);

        var answer = await browser.GetAsync(await AddressAsync(site, ".svg"), Stop);

        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.Equal("max-age=31536000, private, immutable", answer.Headers.CacheControl?.ToString());
        Assert.StartsWith("sandbox; default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Null(answer.Content.Headers.ContentDisposition);
    }

    [Theory, BothDatabases]
    public async Task Media_OfAnotherOrganisationsCourse_AnswerAsIfThereWereNone(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var address = await AddressAsync(site, ".svg");
        await WithdrawAsync(site, "131024");
        var random = $"/media/{new string('a', 64)}/{Path.GetFileName(address)}";

        foreach (var unseen in new[] { address, random })
            Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedInAsync(Learner)).GetAsync(unseen, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await site.SignedInAsync("learner@akiruno.example")).GetAsync(address, Stop)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Media_UnderAnotherNameOrAsSource_AreNotThere(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await site.SignedInAsync(Learner);
        var address = await AddressAsync(site, ".svg");
        await using var db = site.Db(DataScope.System("test"));
        var source = await db.Set<ReleaseFile>().Where(file => file.Path.EndsWith(".yaml")).OrderBy(file => file.Path).FirstAsync(Stop);

        string[] unseen = [$"{address[..address.LastIndexOf('/')]}/page.html", $"/media/{source.Hash}/{Path.GetFileName(source.Path)}", "/media/x/y"];
        foreach (var path in unseen)
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path, Stop)).StatusCode);
    }

    [Fact]
    public async Task Media_WithoutASession_LeadToSignIn()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);

        var answer = await site.Browser().GetAsync(await AddressAsync(site, ".svg"), Stop);

        Assert.Equal("/sign-in", answer.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Film_InParts_IsServedInParts()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var browser = await site.SignedInAsync(Learner);
        using var request = new HttpRequestMessage(HttpMethod.Get, await AddressAsync(site, ".webm")) { Headers = { Range = new RangeHeaderValue(10, 19) } };

        var answer = await browser.SendAsync(request, Stop);

        Assert.Equal((HttpStatusCode.PartialContent, 10L), (answer.StatusCode, answer.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task Download_IsSavedUnderItsName()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var browser = await site.SignedInAsync(Learner);
        var address = await AddressAsync(site, ".csv");

        var answer = await browser.GetAsync(address, Stop);

        Assert.Equal(("attachment", Path.GetFileName(address)), (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileNameStar));
    }

    private static async Task<string> AddressAsync(TestSite site, string ending)
    {
        await using var db = site.Db(DataScope.System("test"));
        var file = await db.Set<ReleaseFile>().Where(file => file.Path.EndsWith(ending)).OrderBy(file => file.Path).FirstAsync(Stop);
        return $"/media/{file.Hash}/{Path.GetFileName(file.Path)}";
    }

    /// <summary>That organisation offers no course any more.</summary>
    private static async Task WithdrawAsync(TestSite site, string code)
    {
        await using var db = site.Db(DataScope.System("test"));
        var organisation = await db.Set<Organisation>().Where(row => row.Code == code).Select(row => row.Id).SingleAsync(Stop);
        await db.Set<Offering>().Where(offering => offering.OrganisationId == organisation).ExecuteDeleteAsync(Stop);
    }
}
