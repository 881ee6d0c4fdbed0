using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Academy.Browser.Tests.Guards;

/// <summary>What axe finds against WCAG 2.2 AA, of any weight.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>The rules whose answer depends on width and colour, not only on the markup.</summary>
    private static readonly AxeRunOptions Looks = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "target-size", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
    };

    public static Task<IEnumerable<string>> OfPageAsync(IPage page) => FaultsAsync(page, Wcag);

    public static Task<IEnumerable<string>> OfLookAsync(IPage page) => FaultsAsync(page, Looks);

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page, AxeRunOptions options) =>
        from violation in (await page.RunAxe(options)).Violations
        from node in violation.Nodes
        select $"axe {violation.Id} ({violation.Impact}): {violation.Help}: {node.Html}";
}
