using Deque.AxeCore.Commons;

namespace Academy.Browser.Tests.Guards;

/// <summary>
/// What axe finds against WCAG 2.2 AA, of any weight. It is asked in the page itself and answers with sentences: the way by a
/// second page and the whole report takes five times as long.
/// </summary>
internal static class Accessibility
{
    private const string IsThere = "() => 'axe' in window";

    private const string Run = """
        async runOnly => {
            const report = await axe.run(document, { runOnly, resultTypes: ['violations'] });
            return report.violations.flatMap(found => found.nodes.map(node => `axe ${found.id} (${found.impact}): ${found.help}: ${node.html}`));
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    public static async Task<string[]> FaultsAsync(IPage page)
    {
        foreach (var frame in page.Frames)
            if (!await frame.EvaluateAsync<bool>(IsThere))
                await frame.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(Run, Wcag);
    }
}
