using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Pages;

public sealed class LinkTests(Chromium chromium, SharedSite site) : BrowserTest(chromium, site)
{
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
            var answer = await visitor.Page.APIRequest.GetAsync(targets.Key);
            Assert.Equal((targets.Key, targets.Key == own.ToString() ? page.Status : 200), (targets.Key, answer.Status));
            foreach (var fragment in targets.Select(target => target.Fragment).Where(fragment => fragment.Length > 1))
                Assert.Contains($"id=\"{fragment[1..]}\"", await answer.TextAsync(), StringComparison.Ordinal);
        }
    }
}
