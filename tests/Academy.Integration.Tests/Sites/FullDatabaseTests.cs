using System.Net;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Sites;

/// <summary>Alone: the limit belongs to pooled connections, and other tests empty the pools of the process.</summary>
[CollectionDefinition(nameof(FullDatabaseTests), DisableParallelization = true)]
[Collection(nameof(FullDatabaseTests))]
public sealed class FullDatabaseTests
{
    private const string Assign = "/courses/dq-security-everyday/assign";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_OfAFullDatabase_ComesBack()
    {
        await using var site = await UnavailableDatabase.ImpatientAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync("hr@chuo.example");
        var office = await KeptPage.OfficeAsync(site);
        await using var full = await UnavailableDatabase.FillAsync(site, Stop);

        // The pages that there are still take a few rows.
        for (var day = 1; day < 29; day++)
        {
            var due = $"2026-12-{day:00}";
            var answer = await hr.SubmitAsync(Assign, Assign, new() { ["Office"] = office, ["Due"] = due });
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                continue;
            Assert.Equal(due, KeptPage.Labelled(await KeptPage.PageAsync(answer), "期限"));
            return;
        }

        Assert.Fail("The database did not fill.");
    }
}
