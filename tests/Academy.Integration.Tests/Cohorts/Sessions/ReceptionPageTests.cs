using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Cohorts.Sessions;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>The host opens the reception of a session, and a code is up that changes.</summary>
public sealed class ReceptionPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Reception_Opened_ShowsTheCodeOfTheMoment_AndNeverTheSecret(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        cohort.GoTo("13:20:00");
        await cohort.OpenAsync();
        var first = await cohort.SecretAsync();

        var shown = await ShownAsync(cohort);
        Assert.Equal((await cohort.CodeAsync()).Digits, shown);
        cohort.Site.Clock.Advance(TimeSpan.FromSeconds(30));
        var next = await ShownAsync(cohort);
        Assert.NotEqual(shown, next);
        Assert.Equal((await cohort.CodeAsync()).Digits, next);
        using var answer = await (await cohort.SecretariatAsync()).GetAsync(cohort.ReceptionPage(), Stop);
        Assert.DoesNotContain(first, await answer.Content.ReadAsStringAsync(Stop), StringComparison.OrdinalIgnoreCase);
        Assert.True(answer.Headers.CacheControl?.NoStore);

        // Opened twice, it stays as it is; closed and opened again, the codes are of another secret.
        await cohort.OpenAsync();
        Assert.Equal(first, await cohort.SecretAsync());
        (await cohort.PressAsync("Close")).Dispose();
        var closed = await CohortSite.ReadAsync(await cohort.SecretariatAsync(), cohort.ReceptionPage());
        Assert.Null(closed.QuerySelector(".reception"));
        Assert.Contains("第1回の受付を終えました。", closed.Text(), StringComparison.Ordinal);
        await cohort.OpenAsync();
        Assert.NotEqual(first, await cohort.SecretAsync());
        Assert.Equal(
            ["cohorts.reception-opened", "cohorts.reception-closed", "cohorts.reception-opened"],
            (await cohort.Site.RowsAsync<AuditEntry>()).Where(entry => entry.SubjectId == cohort.TermId && entry.Action.StartsWith("cohorts.reception", StringComparison.Ordinal))
                .OrderBy(entry => entry.Sequence).Select(entry => entry.Action));
    }

    [Theory, BothDatabases]
    public async Task Reception_OnAnotherDay_IsNotOpened_AndAForgottenOneEndsByItself(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        cohort.GoTo("13:20:00");
        using (var refused = await cohort.PressAsync("Open", 2))
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("受付は、開催日の当日だけ始められます。", (await KeptPage.PageAsync(refused)).Text(), StringComparison.Ordinal);
        }

        Assert.Empty(await cohort.Site.RowsAsync<AttendanceReception>());
        await cohort.OpenAsync();
        cohort.GoTo("17:29:59");
        await ShownAsync(cohort);
        cohort.GoTo("17:30:00");
        var ended = await CohortSite.ReadAsync(await cohort.SecretariatAsync(), cohort.ReceptionPage());
        Assert.Null(ended.QuerySelector(".reception"));
        Assert.Contains("今は受付を始められません", ended.Text(), StringComparison.Ordinal);
        using var late = await cohort.PressAsync("Open");
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
    }

    /// <summary>The six digits, as they are up.</summary>
    private static async Task<string> ShownAsync(CohortSite cohort)
    {
        var page = await CohortSite.ReadAsync(await cohort.SecretariatAsync(), cohort.ReceptionPage());
        Assert.NotNull(page.QuerySelector(".reception svg[role=img]"));
        var groups = page.QuerySelector(".reception__digits")!.TextContent.Trim().Split(' ');
        Assert.Equal([3, 3], groups.Select(group => group.Length));
        return string.Concat(groups);
    }
}
