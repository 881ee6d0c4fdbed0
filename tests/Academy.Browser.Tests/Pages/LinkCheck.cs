using System.Collections.Concurrent;
using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Pages;

/// <summary>That every address on a page and in its styles leads somewhere.</summary>
internal static class LinkCheck
{
    /// <summary>What an account was answered at an address: most links stand on every page, and nobody changes anything here.</summary>
    private static readonly ConcurrentDictionary<(string? Account, string Address), (int Status, string Text)> Answers = new();

    public static async Task FollowAllAsync(Visitor visitor, SitePage page)
    {
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
