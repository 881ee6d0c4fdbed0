using System.Text.RegularExpressions;
using Academy.Integration.Tests.Learning;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Catalogue;

public sealed class CataloguePagingTests
{
    [Theory, BothDatabases]
    public async Task Catalogue_MoreThanAPage_GoesOnOnTheNext(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await LearnerRows.OfAsync(site, "learner@chuo.example");
        for (var number = 0; number < 20; number++)
            await rows.EnrolAsync($"course-{number:00}");
        var browser = await site.SignedInAsync("learner@chuo.example");

        var first = Slugs(await browser.GetStringAsync("/catalogue", TestContext.Current.CancellationToken));
        var second = Slugs(await browser.GetStringAsync("/catalogue?page=2", TestContext.Current.CancellationToken));

        Assert.Equal((20, 6), (first.Count, second.Count));
        Assert.Empty(first.Intersect(second));
    }

    [Fact]
    public async Task Catalogue_WithNoMatch_SaysWhatEachFilterHides()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var browser = await site.SignedInAsync("learner@chuo.example");

        var page = await browser.GetStringAsync("/catalogue?track=bpr&level=introductory", TestContext.Current.CancellationToken);

        Assert.Contains("""<a href="/catalogue?track=bpr">「入門」を外すと1件</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="/catalogue?level=introductory">「業務改革(BPR)」を外すと5件</a>""", page, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Slugs(string html) =>
        [.. Regex.Matches(html, """<h3><a href="/courses/([^"]+)""").Select(found => found.Groups[1].Value)];
}
