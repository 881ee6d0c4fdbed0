using Academy.Data.Auditing;
using Academy.Data.Jobs;
using Academy.Data.Learning;
using Academy.Modularity;
using Academy.Operations.Services;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning.Imports;

/// <summary>An import is written whole, once, or not at all.</summary>
public sealed class ImportOnceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Fault_InTheMiddleOfTheWork_LeavesNothing_AndIsToldInTheEnd(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var (hr, address) = await site.ConfirmTwoAsync();
        await site.BreakAsync();

        for (var attempt = 0; attempt < 4; attempt++)
        {
            await site.WorkOffAsync();
            Assert.Empty(await site.RowsAsync<Enrolment>());
            Assert.Empty(await site.RowsAsync<ProgressEvent>());
            site.Clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Equal(ImportState.Failed, await site.StateAsync());
        await hr.AssertSaysAsync(address, ImportSite.Failed);
        Assert.DoesNotContain(await site.RowsAsync<AuditEntry>(), entry => entry.Action == "learning.completions-imported");
        // Mended, it is confirmed once more and written.
        await site.MendAsync();
        await hr.SubmitAsync(address, $"{address}?handler=Confirm", []);
        await site.WorkOffAsync();
        await AssertWrittenAsync(site);
    }

    [Theory, BothDatabases]
    public async Task Work_DroppedByAnAdministrator_IsToldToWhoWaits_AndMayBeTriedAgain(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var (hr, address) = await site.ConfirmTwoAsync();
        await site.BreakAsync();
        await site.WorkOffAsync();
        await hr.AssertSaysAsync(address, "取り込んでいます");

        await site.DecideAsync("Drop");
        await hr.AssertSaysAsync(address, ImportSite.Failed);
        await site.MendAsync();
        await site.DecideAsync("Retry");
        await site.WorkOffAsync();

        await hr.AssertSaysAsync(address, "2件の修了を取り込みました");
        await AssertWrittenAsync(site);
    }

    [Theory, BothDatabases]
    public async Task Work_WhoseWorkersNeverComeBack_IsToldToWhoWaits(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var (_, address) = await site.ConfirmTwoAsync();
        var queue = site.Services.GetRequiredService<WorkQueue>();

        while ((await queue.LeaseAsync("lost", 1, Stop)).Count > 0)
            site.Clock.Advance(WorkQueue.Lease + TimeSpan.FromSeconds(1));

        // The session of whoever confirmed it has run out by then.
        await (await site.SignedInAsync(ImportSite.Hr)).AssertSaysAsync(address, ImportSite.Failed);
        Assert.Empty(await site.RowsAsync<Enrolment>());
    }

    /// <summary>The first worker is so slow that its lease runs out; then both are at it at the same moment.</summary>
    [Theory, BothDatabases]
    public async Task Work_ByTwoWorkersAtOnce_WritesOnce(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        site.Log.Expect("took longer than its lease");
        site.Log.Expect(ImportSite.Kind);
        site.Log.Expect("Failed executing DbCommand");
        site.Log.Expect("An exception occurred");
        await site.ConfirmTwoAsync();
        var (queue, runner) = (site.Services.GetRequiredService<WorkQueue>(), site.Services.GetRequiredService<WorkRunner>());
        var slow = Assert.Single(await queue.LeaseAsync("slow", 1, Stop));
        site.Clock.Advance(WorkQueue.Lease + TimeSpan.FromSeconds(1));
        var second = Assert.Single(await queue.LeaseAsync("second", 1, Stop));

        await Task.WhenAll(new[] { slow, second, slow }.Select(item => Task.Run(() => runner.RunAsync(item, Stop), Stop)));
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.WorkOffAsync();

        Assert.Equal(
            (2, 2, 2, ImportState.Done),
            (await site.CountAsync<Enrolment>(), await site.CountAsync<LearningFact>(), await site.CountAsync<ProgressEvent>(), await site.StateAsync()));
        Assert.Single(await site.RowsAsync<AuditEntry>(), entry => entry.Action == "learning.completions-imported");
    }

    [Theory, BothDatabases]
    public async Task File_ASecondTime_IsKnownAndChangesNothing(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var (hr, address) = await site.ConfirmTwoAsync();
        await site.WorkOffAsync();

        var again = await hr.UploadAsync(ImportSite.Two, "another-name.csv");

        Assert.Equal($"{address}?known=true", again.Headers.Location?.OriginalString);
        await hr.AssertSaysAsync($"{address}?known=true", "このファイルは取り込み済みです");
        // Neither a second confirmation nor throwing away touches what is done.
        await hr.SubmitAsync(ImportSite.Page, $"{address}?handler=Confirm", []);
        await hr.SubmitAsync(ImportSite.Page, $"{address}?handler=Discard", []);
        await site.WorkOffAsync();
        Assert.Equal((1, 2, 2), (await site.CountAsync<CompletionImport>(), await site.CountAsync<CompletionImportRow>(), await site.CountAsync<ProgressEvent>()));
        Assert.Single(await site.RowsAsync<Work>(), work => work.Kind == ImportSite.Kind);
    }

    [Theory, BothDatabases]
    public async Task File_UploadedByManyAtOnce_IsKeptOnceAndShownToAll(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        site.Log.Expect("Failed executing DbCommand");
        site.Log.Expect("An exception occurred");
        var browsers = new List<HttpClient>();
        for (var officer = 0; officer < 4; officer++)
            browsers.Add(await site.SignedInAsync(ImportSite.Hr));

        var answers = await Task.WhenAll(browsers.Select(browser => Task.Run(() => browser.UploadAsync(ImportSite.Two), Stop)));

        var address = $"{ImportSite.Page}/{Assert.Single(await site.RowsAsync<CompletionImport>()).Id}";
        var addresses = answers.Select(answer => answer.Headers.Location?.OriginalString).Order().ToList();
        Assert.Equal([address, .. Enumerable.Repeat($"{address}?known=true", 3)], addresses);
        Assert.Equal(2, await site.CountAsync<CompletionImportRow>());
    }

    /// <summary>Both completions are written, each once.</summary>
    private static async Task AssertWrittenAsync(TestSite site) =>
        Assert.Equal((ImportState.Done, 2), (await site.StateAsync(), await site.CountAsync<ProgressEvent>()));
}
