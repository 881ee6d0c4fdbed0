using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Sites;

/// <summary>What the site ships is listed, and nothing that only tests it.</summary>
public sealed class LicencePageTests
{
    [Fact]
    public async Task Licences_ListWhatRuns_WithTermsForEach()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);

        var page = await site.Browser().GetStringAsync("/licences", TestContext.Current.CancellationToken);

        foreach (var shipped in new[] { "Npgsql", "Markdig", "bpmn-js", "bpmn.io License" })
            Assert.Contains(shipped, page, StringComparison.Ordinal);
        foreach (var tested in new[] { "xunit", "AxeCore", "Playwright", "Mvc.Testing", "FsCheck", "条件は配布元をご覧ください" })
            Assert.DoesNotContain(tested, page, StringComparison.OrdinalIgnoreCase);
    }
}
