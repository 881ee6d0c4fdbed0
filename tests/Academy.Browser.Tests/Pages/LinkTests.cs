using System.Collections.Concurrent;
using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Pages;

public sealed class LinkTests(Chromium chromium, SharedSite site) : BrowserTest(chromium, site)
{
    /// <summary>What an account was answered at an address: most links stand on every page, and nobody changes anything here.</summary>
    private static readonly ConcurrentDictionary<(string? Account, string Address), (int Status, string Text)> Answers = new();

    public static TheoryData<string> Names => SitePage.Names;

    [Theory, MemberData(nameof(Names))]
    public async Task Every_address_on_a_page_and_in_its_styles_leads_somewhere(string name)
    {
        var page = SitePage.Named(name);
        var visitor = await VisitAsync(page.Account);
        await visitor.OpenAsync(page.Path, page.Status);
        var own = new Uri(visitor.Page.Url);
        var addresses = (await PageLinks.OfAsync(visitor.Page)).Select(address => new Uri(address)).ToLookup(address => address.GetLeftPart(UriPartial.Query));

        Assert.NotEmpty(addresses);
        foreach (var targets in addresses)
        {
            var (status, text) = await AnswerAsync(visitor, page.Account, targets.Key);
            Assert.Equal((targets.Key, targets.Key == own.ToString() ? page.Status : 200), (targets.Key, status));
            foreach (var fragment in targets.Select(target => target.Fragment).Where(fragment => fragment.Length > 1))
                Assert.Contains($"id=\"{fragment[1..]}\"", text, StringComparison.Ordinal);
        }
    }

    private static async Task<(int Status, string Text)> AnswerAsync(Visitor visitor, string? account, string address)
    {
        if (Answers.TryGetValue((account, address), out var known))
            return known;
        var answer = await visitor.Page.APIRequest.GetAsync(address);
        return Answers[(account, address)] = (answer.Status, await answer.TextAsync());
    }
}
