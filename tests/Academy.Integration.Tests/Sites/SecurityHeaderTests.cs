using System.Net;
using System.Text.RegularExpressions;
using Academy.Data.Catalogue;
using Academy.Domain.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Sites;

/// <summary>What every answer tells the browser, also the answers that no page was made for.</summary>
public sealed class SecurityHeaderTests
{
    private const string OfPages = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private const string OfMedia = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_OfEveryKind_CarryTheHeaders()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite, services => services.AddSingleton<ICourseProgress, NoProgress>());
        site.Log.Expect("An unhandled exception has occurred");
        var browser = await site.SignedInAsync("learner@chuo.example");
        var script = Regex.Match(await browser.GetStringAsync("/", Stop), """<script[^>]* src="(?<address>/[^"]+\.js)""").Groups["address"].Value;

        await AssertAsync(browser, "/", HttpStatusCode.OK, OfPages);
        await AssertAsync(browser, "/nowhere", HttpStatusCode.NotFound, OfPages);
        await AssertAsync(browser, "/courses/bpr-how-to-run", HttpStatusCode.InternalServerError, OfPages);
        await AssertAsync(browser, await PictureAsync(site), HttpStatusCode.OK, OfMedia);
        await AssertAsync(browser, script, HttpStatusCode.OK, OfPages);
        await AssertAsync(browser, "/healthz/live", HttpStatusCode.OK, OfPages);
        await AssertAsync(site.Browser(), "/", HttpStatusCode.Redirect, OfPages);
    }

    private static async Task AssertAsync(HttpClient browser, string address, HttpStatusCode status, string policy)
    {
        var answer = await browser.GetAsync(address, Stop);

        Assert.Equal((address, status), (address, answer.StatusCode));
        Assert.Equal(
            [policy, "nosniff", "same-origin", "same-origin", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
            new[] { "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy" }
                .Select(name => answer.Headers.TryGetValues(name, out var values) ? string.Join(" | ", values) : $"{address}: no {name}"));
    }

    private static async Task<string> PictureAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var file = await db.Set<ReleaseFile>().Where(file => file.Path.EndsWith(".svg")).OrderBy(file => file.Path).FirstAsync(Stop);
        return $"/media/{file.Hash}/{Path.GetFileName(file.Path)}";
    }

    /// <summary>A part of a page that breaks.</summary>
    private sealed class NoProgress : ICourseProgress
    {
        public Task<CourseProgress?> OfAsync(Guid organisationId, Guid staffMemberId, CourseReader reader, CancellationToken cancellation) =>
            throw new InvalidOperationException("as a fault would");
    }
}
