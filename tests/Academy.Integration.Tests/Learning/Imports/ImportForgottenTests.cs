using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Learning;
using Academy.Integration.Tests.Operations;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Learning.Imports;

/// <summary>An import that is not to be written is forgotten: at once by who throws it away, else after a month.</summary>
public sealed class ImportForgottenTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

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
    public async Task Import_ThatFailed_IsForgottenAMonthAfterIt(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var (_, address) = await site.ConfirmTwoAsync();
        await site.BreakAsync();
        site.Clock.Advance(TimeSpan.FromDays(20));
        await site.WorkOffAsync();
        await site.DecideAsync("Drop");

        await ForgetAsync(site, 29);
        await (await site.SignedInAsync(ImportSite.Hr)).AssertSaysAsync(address, ImportSite.Failed);
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
}
