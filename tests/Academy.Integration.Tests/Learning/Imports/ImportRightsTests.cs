using System.Net;
using System.Text;
using Academy.Data.Auditing;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Integration.Tests.Accounts;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Learning.Imports;

/// <summary>Who may import completions, and whose.</summary>
public sealed class ImportRightsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("learner@chuo.example")]
    [InlineData("trainer@chuo.example")]
    [InlineData("admin@academy.example")]
    public async Task Pages_AreForNobodyElse(string account)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var address = await (await site.SignedInAsync(ImportSite.Hr)).StageAsync(ImportSite.Two);
        await AssertForbiddenAsync(site, await site.SignedInAsync(account), address);
    }

    [Theory, BothDatabases]
    public async Task Hr_OfAnOfficeAlone_MayNotImport(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var address = await (await site.SignedInAsync(ImportSite.Hr)).StageAsync(ImportSite.Two);
        await site.GrantHrAsync("learner@chuo.example", office: "区民部");
        var browser = await site.SignedInAsync("learner@chuo.example");
        await AssertForbiddenAsync(site, browser, address);
        Assert.DoesNotContain(ImportSite.Page, await browser.GetStringAsync("/hr", Stop), StringComparison.Ordinal);
        Assert.Contains(ImportSite.Page, await (await site.SignedInAsync(ImportSite.Hr)).GetStringAsync("/hr", Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Import_OfAnotherOrganisation_AnswersAsARandomOneDoes(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var address = await (await site.SignedInAsync(ImportSite.Hr)).StageAsync(ImportSite.Two);
        var other = await site.SignedInAsync("hr@akiruno.example");

        foreach (var path in new[] { address, $"{ImportSite.Page}/{Guid.NewGuid()}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path, Stop)).StatusCode);
            foreach (var deed in new[] { "Confirm", "Discard" })
                Assert.Equal(HttpStatusCode.NotFound, (await other.SubmitAsync(ImportSite.Page, $"{path}?handler={deed}", [])).StatusCode);
        }

        Assert.DoesNotContain("completions.csv", await other.GetStringAsync(ImportSite.Page, Stop), StringComparison.Ordinal);
        // The same bytes are another organisation's own affair: there its people are unknown.
        Assert.Contains("職員番号 100101 の職員が見つかりません。", await (await other.UploadAsync(ImportSite.Two)).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(ImportState.Waiting, await site.StateAsync());
    }

    [Theory, BothDatabases]
    public async Task Import_OfOnesOwnCompletion_IsRefused(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(ImportSite.Hr);
        var own = (await site.RowsAsync<StaffMember>()).Single(member => member.Mail == ImportSite.Hr);

        using var answer = await hr.UploadAsync(ImportSite.File($"{own.EmployeeNumber},{ImportSite.Course},2025-06-01,研修,主催,"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("自分の修了は取り込めません。", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Empty(await site.RowsAsync<CompletionImport>());
    }

    /// <summary>What a colleague uploaded is still there for another one to decide.</summary>
    [Theory, BothDatabases]
    public async Task Import_ThatACompletionOfOnesOwnIsIn_IsConfirmedByAColleague(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(ImportSite.Hr);
        var address = await hr.StageAsync(ImportSite.File(
            "100106,dq-security-everyday,2025-06-01,研修,主催,", "100101,dq-security-everyday,2025-06-01,研修,主催,"));
        await site.GrantHrAsync("learner@chuo.example");
        var own = await site.SignedInAsync("learner@chuo.example");
        Assert.DoesNotContain("handler=Confirm", await own.GetStringAsync(address, Stop), StringComparison.Ordinal);
        var looks = await LooksAsync();

        using var answer = await own.SubmitAsync(ImportSite.Page, $"{address}?handler=Confirm", []);
        await site.WorkOffAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("3行目が自分の修了のためです。ほかの研修担当に確定を依頼してください。", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal((ImportState.Waiting, 0), (await site.StateAsync(), (await site.RowsAsync<Enrolment>()).Count));
        Assert.Equal(looks + 1, await LooksAsync());
        (await hr.SubmitAsync(address, $"{address}?handler=Confirm", [])).Dispose();
        await site.WorkOffAsync();
        Assert.Equal((ImportState.Done, 2), (await site.StateAsync(), (await site.RowsAsync<Enrolment>()).Count));

        async Task<int> LooksAsync() => (await site.RowsAsync<AuditEntry>()).Count(entry => entry.Action == "learning.import-viewed");
    }

    private static async Task AssertForbiddenAsync(TestSite site, HttpClient browser, string address)
    {
        foreach (var path in new[] { ImportSite.Page, $"{ImportSite.Page}/template", address })
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.UploadAsync("/notices", ImportSite.Page, "Upload", "a.csv", Encoding.UTF8.GetBytes(ImportSite.Two))).StatusCode);
        foreach (var deed in new[] { "Confirm", "Discard" })
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.SubmitAsync("/notices", $"{address}?handler={deed}", [])).StatusCode);
        Assert.Equal(ImportState.Waiting, await site.StateAsync());
    }
}
