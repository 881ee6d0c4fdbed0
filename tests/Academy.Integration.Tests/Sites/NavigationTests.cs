using System.Net;
using Academy.Integration.Tests.Scopes.Worlds;
using Academy.Modularity;
using Academy.Modularity.Navigation;
using Academy.Testing;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Sites;

/// <summary>The navigation leads where its reader may go, and nowhere else: entry by entry, for each kind of reader.</summary>
public sealed class NavigationTests
{
    /// <summary>HR, and whoever acts for a superior, decide there as well, and are led there otherwise: it opens for all, and is empty for most.</summary>
    private const string Approvals = "/cohorts/approvals";

    private static readonly string[] OfEverybody = ["/", "/catalogue", "/cohorts", "/record", "/certificates"];

    /// <summary>Who reads, with what they are shown beside what everybody is. An entry of nobody's fails.</summary>
    private static readonly Dictionary<string, string[]> Readers = new()
    {
        [People.Learner] = [],
        [People.Trainer] = [],
        [People.Hr] = ["/hr", "/hr/certificates"],
        // Of an office alone.
        [People.HrElsewhere] = ["/hr", "/hr/certificates"],
        // By a posting.
        [People.Superior] = [Approvals, "/hr"],
        [People.SuperiorElsewhere] = [Approvals, "/hr"],
        [People.Secretariat] = ["/secretariat"],
        [People.Operator] = ["/admin/audit", "/admin/jobs", "/admin/mail"],
        [People.AdministratorOfFirst] = ["/admin/audit"],
        [People.HostOfFirst] = ["/secretariat"],
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Entries_OfTheNavigation_OpenExactlyForThoseWhoAreShownThem(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await MoreAccounts.AddAsync(site);
        var all = Entries(site);

        var faults = new List<string>();
        foreach (var (account, own) in Readers)
        {
            var browser = await site.SignedInAsync(account);
            var shown = await ShownAsync(browser, "/");
            Assert.Equal(OfEverybody.Concat(own), shown);
            foreach (var entry in all)
            {
                using var answer = await browser.GetAsync(entry, Stop);
                var isRight = shown.Contains(entry) || entry == Approvals
                    ? answer.StatusCode is HttpStatusCode.OK
                    : answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
                if (!isRight)
                    faults.Add($"{account}: {entry} is {(shown.Contains(entry) ? "shown" : "not shown")} and answers {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(faults);
        Assert.Empty(all.Except(OfEverybody.Concat(Readers.Values.SelectMany(own => own))));
    }

    [Fact]
    public async Task Entries_OfTheNavigation_LeadWhoIsNotSignedInToTheSignIn()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var nobody = site.Browser();

        foreach (var entry in Entries(site).Append("/notices"))
        {
            using var answer = await nobody.GetAsync(entry, Stop);
            Assert.Equal((entry, HttpStatusCode.Redirect, "/sign-in"), (entry, answer.StatusCode, answer.Headers.Location?.AbsolutePath));
        }

        foreach (var open in new[] { "/sign-in", "/licences" })
            Assert.Empty(await ShownAsync(nobody, open));
    }

    private static IReadOnlyList<string> Entries(TestSite site) =>
        [.. site.Services.GetServices<INavigationProvider>().SelectMany(provider => provider.Items).Select(item => item.Href)];

    /// <summary>What the bar has; the menu of narrow screens has the same, and the notices, which stand beside the bar.</summary>
    private static async Task<IReadOnlyList<string>> ShownAsync(HttpClient browser, string page)
    {
        var html = new HtmlParser().ParseDocument(await browser.GetStringAsync(page, Stop));
        var bar = html.QuerySelectorAll(".gnav a").Select(link => link.GetAttribute("href")!).ToList();
        var menu = html.QuerySelectorAll(".menu__panel nav a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(bar.Count == 0 ? [] : [.. bar, "/notices"], menu);
        return bar;
    }
}
