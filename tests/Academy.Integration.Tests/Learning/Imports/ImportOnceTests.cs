using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Jobs;
using Academy.Data.Learning;
using Academy.Integration.Tests.Operations;
using Academy.Modularity;
using Academy.Operations.Services;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
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
        site.Log.Expect("learning.import-completions");
        var hr = await site.SignedInAsync(ImportSite.Hr);
        var address = await hr.ConfirmAsync(ImportSite.Two);
        // A day that no log takes: the last row fails after the first is written.
        await AlterAsync(site, new(2027, 1, 1));

        for (var attempt = 0; attempt < 4; attempt++)
        {
            await site.WorkOffAsync();
            Assert.Empty(await site.RowsAsync<Enrolment>());
            Assert.Empty(await site.RowsAsync<ProgressEvent>());
            site.Clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Equal(ImportState.Failed, await site.StateAsync());
        Assert.Contains("取り込めませんでした", await hr.GetStringAsync(address, Stop), StringComparison.Ordinal);
        Assert.DoesNotContain(await site.RowsAsync<AuditEntry>(), entry => entry.Action == "learning.completions-imported");
        // Mended, it is confirmed once more and written.
        await AlterAsync(site, new(2025, 6, 2));
        await hr.SubmitAsync(address, $"{address}?handler=Confirm", []);
        await site.WorkOffAsync();
        Assert.Equal((ImportState.Done, 2), (await site.StateAsync(), (await site.RowsAsync<ProgressEvent>()).Count));
    }

    [Theory, BothDatabases]
    public async Task Work_DroppedByAnAdministrator_IsToldToWhoWaits_AndMayBeTriedAgain(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        site.Log.Expect("learning.import-completions");
        var hr = await site.SignedInAsync(ImportSite.Hr);
        var address = await hr.ConfirmAsync(ImportSite.Two);
        await AlterAsync(site, new(2027, 1, 1));
        await site.WorkOffAsync();
        Assert.Contains("取り込んでいます", await hr.GetStringAsync(address, Stop), StringComparison.Ordinal);

        await DecideAsync(site, "Drop");
        Assert.Contains("取り込めませんでした", await hr.GetStringAsync(address, Stop), StringComparison.Ordinal);
        await AlterAsync(site, new(2025, 6, 2));
        await DecideAsync(site, "Retry");
        await site.WorkOffAsync();

        Assert.Contains("2件の修了を取り込みました", await hr.GetStringAsync(address, Stop), StringComparison.Ordinal);
        Assert.Equal((ImportState.Done, 2), (await site.StateAsync(), (await site.RowsAsync<ProgressEvent>()).Count));
    }

    [Theory, BothDatabases]
    public async Task Work_WhoseWorkersNeverComeBack_IsToldToWhoWaits(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(ImportSite.Hr);
        await hr.ConfirmAsync(ImportSite.Two);
        var queue = site.Services.GetRequiredService<WorkQueue>();

        while ((await queue.LeaseAsync("lost", 1, Stop)).Count > 0)
            site.Clock.Advance(WorkQueue.Lease + TimeSpan.FromSeconds(1));

        Assert.Equal(ImportState.Failed, await site.StateAsync());
        Assert.Empty(await site.RowsAsync<Enrolment>());
    }

    /// <summary>The first worker is so slow that its lease runs out; then both are at it at the same moment.</summary>
    [Theory, BothDatabases]
    public async Task Work_ByTwoWorkersAtOnce_WritesOnce(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        site.Log.Expect("took longer than its lease");
        site.Log.Expect("learning.import-completions");
        site.Log.Expect("Failed executing DbCommand");
        site.Log.Expect("An exception occurred");
        var hr = await site.SignedInAsync(ImportSite.Hr);
        await hr.ConfirmAsync(ImportSite.Two);
        var (queue, runner) = (site.Services.GetRequiredService<WorkQueue>(), site.Services.GetRequiredService<WorkRunner>());
        var slow = Assert.Single(await queue.LeaseAsync("slow", 1, Stop));
        site.Clock.Advance(WorkQueue.Lease + TimeSpan.FromSeconds(1));
        var second = Assert.Single(await queue.LeaseAsync("second", 1, Stop));

        await Task.WhenAll(new[] { slow, second, slow }.Select(item => Task.Run(() => runner.RunAsync(item, Stop), Stop)));
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.WorkOffAsync();

        Assert.Equal(
            (2, 2, 2, ImportState.Done),
            ((await site.RowsAsync<Enrolment>()).Count, (await site.RowsAsync<LearningFact>()).Count, (await site.RowsAsync<ProgressEvent>()).Count, await site.StateAsync()));
        Assert.Single(await site.RowsAsync<AuditEntry>(), entry => entry.Action == "learning.completions-imported");
    }

    [Theory, BothDatabases]
    public async Task File_ASecondTime_IsKnownAndChangesNothing(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(ImportSite.Hr);
        var address = await hr.ConfirmAsync(ImportSite.Two);
        await site.WorkOffAsync();

        var again = await hr.UploadAsync(ImportSite.Two, "another-name.csv");

        Assert.Equal($"{address}?known=true", again.Headers.Location?.OriginalString);
        Assert.Contains("このファイルは取り込み済みです", await hr.GetStringAsync($"{address}?known=true", Stop), StringComparison.Ordinal);
        // Neither a second confirmation nor throwing away touches what is done.
        await hr.SubmitAsync(ImportSite.Page, $"{address}?handler=Confirm", []);
        await hr.SubmitAsync(ImportSite.Page, $"{address}?handler=Discard", []);
        await site.WorkOffAsync();
        Assert.Equal((1, 2, 2), ((await site.RowsAsync<CompletionImport>()).Count, (await site.RowsAsync<CompletionImportRow>()).Count, (await site.RowsAsync<ProgressEvent>()).Count));
        Assert.Single(await site.RowsAsync<Work>(), work => work.Kind == "learning.import-completions");
    }

    [Theory, BothDatabases]
    public async Task Discard_OfAnImportThatWaits_ForgetsIt(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(ImportSite.Hr);
        var address = await hr.StageAsync(ImportSite.Two);

        var answer = await hr.SubmitAsync(address, $"{address}?handler=Discard", []);

        Assert.Equal($"{ImportSite.Page}?discarded=true", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync(address, Stop)).StatusCode);
        Assert.Empty(await site.RowsAsync<CompletionImport>());
        Assert.Single(await site.RowsAsync<AuditEntry>(), entry => entry.Action == "learning.completions-discarded" && entry.SubjectId == ImportSite.IdIn(address));
        Assert.NotEqual(address, await hr.StageAsync(ImportSite.Two));
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
        Assert.Equal(2, (await site.RowsAsync<CompletionImportRow>()).Count);
    }

    [Theory, BothDatabases]
    public async Task Import_ThatFailed_IsForgottenAMonthAfterIt(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        site.Log.Expect("learning.import-completions");
        var address = await (await site.SignedInAsync(ImportSite.Hr)).ConfirmAsync(ImportSite.Two);
        await AlterAsync(site, new(2027, 1, 1));
        site.Clock.Advance(TimeSpan.FromDays(20));
        await site.WorkOffAsync();
        await DecideAsync(site, "Drop");

        await ForgetAsync(site, 29);
        Assert.Contains("取り込めませんでした", await (await site.SignedInAsync(ImportSite.Hr)).GetStringAsync(address, Stop), StringComparison.Ordinal);
        await ForgetAsync(site, 2);

        Assert.Empty(await site.RowsAsync<CompletionImport>());
        Assert.Empty(await site.RowsAsync<CompletionImportRow>());
    }

    [Theory, BothDatabases]
    public async Task Import_ThatNobodyConfirms_IsForgottenAfterAMonth(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(ImportSite.Hr);
        var done = await hr.ConfirmAsync(ImportSite.File("100101,dq-security-everyday,2025-06-01,研修,主催,"));
        await site.WorkOffAsync();
        var waits = await hr.StageAsync(ImportSite.Two);

        await ForgetAsync(site, 29);
        Assert.Equal(HttpStatusCode.OK, (await (await site.SignedInAsync(ImportSite.Hr)).GetAsync(waits, Stop)).StatusCode);
        await ForgetAsync(site, 2);

        Assert.Equal(ImportSite.IdIn(done), Assert.Single(await site.RowsAsync<CompletionImport>()).Id);
        Assert.Single(await site.RowsAsync<CompletionImportRow>());
    }

    /// <summary>The night so many days later.</summary>
    private static async Task ForgetAsync(TestSite site, int days)
    {
        site.Clock.Advance(TimeSpan.FromDays(days));
        await site.AskOfNobodyAsync("learning.forget-open-imports", $"{days}");
        await site.WorkOffAsync();
    }

    /// <summary>An administrator decides about the work of the import.</summary>
    private static async Task DecideAsync(TestSite site, string handler)
    {
        var work = (await site.RowsAsync<Work>()).Single(row => row.Kind == "learning.import-completions");
        var admin = await site.SignedInAsync("admin@academy.example");
        using var answer = await admin.SubmitAsync("/notices", $"/admin/jobs?handler={handler}", new() { ["id"] = $"{work.Id}" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task AlterAsync(TestSite site, DateOnly day)
    {
        await using var owner = site.OwnerDb();
        await owner.Set<CompletionImportRow>().IgnoreQueryFilters().Where(row => row.Number == 3).ExecuteUpdateAsync(set => set.SetProperty(row => row.CompletedOn, day), Stop);
    }
}
