using System.Net;
using System.Text;
using Academy.Data.Accounts;
using Academy.Data.Auditing;
using Academy.Data.Credentials;
using Academy.Data.Jobs;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Modularity;
using Academy.Modularity.Permissions;
using Academy.Modularity.Scopes;
using Academy.Operations.Services;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning.Imports;

/// <summary>Completions that were reached elsewhere: from the file to the record.</summary>
public sealed class ImportTests
{
    private static readonly string Two = ImportSite.File(
        "100101,dq-security-everyday,2025-06-01,情報セキュリティ研修,東京都市町村職員研修所,集合",
        "100106,毎日の情報セキュリティ,令和7年6月2日,\"標的型メール, 初級\",総務省,");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Import_OfManyRows_ShowsThemPageByPage(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(ImportSite.Hr);
        var staff = await site.RowsAsync<StaffMember>();
        var own = staff.Single(member => member.Mail == ImportSite.Hr);
        var numbers = staff.Where(member => member.OrganisationId == own.OrganisationId && member.Id != own.Id).Select(member => member.EmployeeNumber).Order().ToList();
        var courses = await site.Services.GetRequiredService<ICourseDirectory>().ListAsync(own.OrganisationId, Stop);
        var rows = numbers.SelectMany(number => courses.Select(course => $"{number},{course.Slug},2025-06-01,研修{number}{course.Slug},主催,")).Take(52).ToArray();
        Assert.Equal(52, rows.Length);

        var address = await hr.StageAsync(ImportSite.File(rows));
        var (first, second) = (await hr.GetStringAsync(address, Stop), await hr.GetStringAsync($"{address}?page=2", Stop));

        foreach (var (index, row) in rows.Index())
        {
            var training = $">{row.Split(',')[3]}<";
            Assert.Equal((row, index < 50, index >= 50), (row, first.Contains(training, StringComparison.Ordinal), second.Contains(training, StringComparison.Ordinal)));
        }
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

    [Theory, BothDatabases]
    public async Task Import_Confirmed_RecognisesEachRowOnceWithItsProvenance(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(ImportSite.Hr);

        var address = await hr.StageAsync(Two);
        var preview = await hr.GetStringAsync(address, Stop);
        Assert.Contains("2件の修了を取り込む", preview, StringComparison.Ordinal);
        Assert.Contains("標的型メール, 初級", preview, StringComparison.Ordinal);
        Assert.Empty(await site.RowsAsync<Enrolment>());
        await hr.SubmitAsync(address, $"{address}?handler=Confirm", []);
        Assert.Contains("取り込んでいます", await hr.GetStringAsync(address, Stop), StringComparison.Ordinal);
        await site.WorkOffAsync();

        Assert.Contains("2件の修了を取り込みました", await hr.GetStringAsync(address, Stop), StringComparison.Ordinal);
        var enrolments = await site.RowsAsync<Enrolment>();
        Assert.All(enrolments, enrolment => Assert.Equal(EnrolmentSource.Imported, enrolment.Source));
        Assert.Equal([new DateOnly(2025, 6, 1), new DateOnly(2025, 6, 2)], (await site.RowsAsync<LearningFact>()).Select(fact => fact.CompletedOn!.Value).Order());
        Assert.Equal(
            ["情報セキュリティ研修(東京都市町村職員研修所)", "標的型メール, 初級(総務省)"],
            (await site.RowsAsync<ProgressEvent>()).Select(row => LearningEvent.TryRead(
                new(row.ClientId, row.Kind, row.ItemId, row.Payload, row.OccurredAt, row.ReceivedAt, row.ActorId), out var read, out _) ? ((CompletionRecognised)read.Payload).Reason : row.Kind).Order());
        var import = Assert.Single(await site.RowsAsync<CompletionImport>());
        Assert.Equal((ImportState.Done, 2, 2, 2), (import.State, import.Total, import.Checked, import.Added));
        Assert.Single(await site.RowsAsync<AuditEntry>(), entry => entry.Action == "learning.completions-imported" && entry.SubjectId == import.Id);
        Assert.Empty(await site.RowsAsync<Notice>());
        Assert.Empty(await site.RowsAsync<Certificate>());
        await site.AssertReplayChangesNothingAsync(enrolments: 2);
    }

    [Theory, BothDatabases]
    public async Task Learner_OfAnImportedCompletion_ShowsWhereItComesFrom(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(ImportSite.Hr);
        var address = await hr.ConfirmAsync(Two);
        await site.WorkOffAsync();
        var page = $"/courses/{ImportSite.Course}/learners/{await StaffAsync(site, "learner@chuo.example")}";

        var learner = await hr.GetStringAsync(page, Stop);
        Assert.Contains("認定による修了", learner, StringComparison.Ordinal);
        Assert.Contains("情報セキュリティ研修(東京都市町村職員研修所)", learner, StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}\"", learner, StringComparison.Ordinal);
        // A trainer learns where it comes from, and not whose rows stand beside it.
        var trainer = await (await site.SignedInAsync("trainer@chuo.example")).GetAsync(page, Stop);
        if (trainer.StatusCode == HttpStatusCode.OK)
            Assert.DoesNotContain(address, await trainer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        var record = await (await site.SignedInAsync("learner@chuo.example")).GetStringAsync("/record", Stop);
        Assert.Contains("認定による修了", record, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Figures_OfADayThatIsPast_CountIt(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(ImportSite.Hr);
        await hr.ConfirmAsync(Two);
        await site.WorkOffAsync();

        Assert.Contains("青木 美咲", await hr.GetStringAsync("/hr/people?measure=completed&on=2025-06-01", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("青木 美咲", await hr.GetStringAsync("/hr/people?measure=enrolled&on=2025-05-31", Stop), StringComparison.Ordinal);
        Assert.Contains("伊藤 拓也", await hr.GetStringAsync("/hr/people?measure=completed&on=2025-06-02", Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Import_OfWhoIsEnrolledOrDone_CompletesTheOneAndLeavesTheOther(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        foreach (var mail in new[] { "learner@chuo.example", "trainer@chuo.example" })
            await (await site.SignedInAsync(mail)).SubmitAsync("/catalogue", $"/courses/{ImportSite.Course}?handler=Enrol", []);
        var done = (await site.RowsAsync<Enrolment>())[0];
        await site.CompleteAsync(done, site.Clock.GetUtcNow().UtcDateTime);
        await site.WorkOffAsync();
        var before = (await site.RowsAsync<LearningFact>()).Single(fact => fact.EnrolmentId == done.Id);
        var hr = await site.SignedInAsync(ImportSite.Hr);

        await hr.ConfirmAsync(ImportSite.File("100101,dq-security-everyday,2025-06-01,研修,主催,", "100102,dq-security-everyday,2025-06-01,研修,主催,"));
        await site.WorkOffAsync();

        var facts = await site.RowsAsync<LearningFact>();
        Assert.Equal(2, facts.Count);
        Assert.Equal(before.CompletedAt, facts.Single(fact => fact.EnrolmentId == done.Id).CompletedAt);
        Assert.All(facts, fact => Assert.Equal(LearningStatus.Completed, fact.Status));
        Assert.All(await site.RowsAsync<Enrolment>(), enrolment => Assert.Equal(EnrolmentSource.Self, enrolment.Source));
        var rows = await site.RowsAsync<CompletionImportRow>();
        Assert.Equal([RowOutcome.Added, RowOutcome.Unchanged], rows.Select(row => row.Outcome).Order());
        Assert.Equal(1, Assert.Single(await site.RowsAsync<CompletionImport>()).Added);
        // The certificate is that of the completion reached here.
        Assert.Equal(done.Id, Assert.Single(await site.RowsAsync<Certificate>()).EnrolmentId);
    }

    [Theory, BothDatabases]
    public async Task File_ASecondTime_IsKnownAndChangesNothing(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(ImportSite.Hr);
        var address = await hr.ConfirmAsync(Two);
        await site.WorkOffAsync();

        var again = await hr.UploadAsync(Two, "another-name.csv");

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
        var address = await hr.StageAsync(Two);

        var answer = await hr.SubmitAsync(address, $"{address}?handler=Discard", []);

        Assert.Equal($"{ImportSite.Page}?discarded=true", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync(address, Stop)).StatusCode);
        Assert.Empty(await site.RowsAsync<CompletionImport>());
        Assert.NotEqual(address, await hr.StageAsync(Two));
    }

    [Theory, BothDatabases]
    public async Task Fault_InTheMiddleOfTheWork_LeavesNothing_AndIsToldInTheEnd(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        site.Log.Expect("learning.import-completions");
        var hr = await site.SignedInAsync(ImportSite.Hr);
        var address = await hr.ConfirmAsync(Two);
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
        await hr.ConfirmAsync(Two);
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

    [Theory]
    [InlineData("learner@chuo.example")]
    [InlineData("trainer@chuo.example")]
    [InlineData("admin@academy.example")]
    public async Task Pages_AreForNobodyElse(string account)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var address = await (await site.SignedInAsync(ImportSite.Hr)).StageAsync(Two);
        await AssertForbiddenAsync(site, await site.SignedInAsync(account), address);
    }

    [Theory, BothDatabases]
    public async Task Hr_OfAnOfficeAlone_MayNotImport(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var address = await (await site.SignedInAsync(ImportSite.Hr)).StageAsync(Two);
        await using (var db = site.Db(DataScope.System("test")))
        {
            var office = await db.Set<DepartmentVersion>().SingleAsync(row => row.Name == "区民部", Stop);
            db.Add(new Grant
            {
                OrganisationId = office.OrganisationId,
                StaffMemberId = await StaffAsync(site, "learner@chuo.example"),
                Role = Role.HumanResources,
                DepartmentId = office.DepartmentId,
                ValidFrom = new(2020, 4, 1),
            });
            await db.SaveChangesAsync(Stop);
        }

        var browser = await site.SignedInAsync("learner@chuo.example");
        await AssertForbiddenAsync(site, browser, address);
        Assert.DoesNotContain(ImportSite.Page, await browser.GetStringAsync("/hr", Stop), StringComparison.Ordinal);
        Assert.Contains(ImportSite.Page, await (await site.SignedInAsync(ImportSite.Hr)).GetStringAsync("/hr", Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Import_OfAnotherOrganisation_AnswersAsARandomOneDoes(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var address = await (await site.SignedInAsync(ImportSite.Hr)).StageAsync(Two);
        var other = await site.SignedInAsync("hr@akiruno.example");

        foreach (var path in new[] { address, $"{ImportSite.Page}/{Guid.NewGuid()}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path, Stop)).StatusCode);
            foreach (var deed in new[] { "Confirm", "Discard" })
                Assert.Equal(HttpStatusCode.NotFound, (await other.SubmitAsync(ImportSite.Page, $"{path}?handler={deed}", [])).StatusCode);
        }

        Assert.DoesNotContain("completions.csv", await other.GetStringAsync(ImportSite.Page, Stop), StringComparison.Ordinal);
        // The same bytes are another organisation's own affair: there its people are unknown.
        Assert.Contains("職員番号 100101 の職員が見つかりません。", await (await other.UploadAsync(Two)).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(ImportState.Waiting, await site.StateAsync());
    }

    [Fact]
    public async Task Template_IsTheHeadThatIsAskedFor()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);

        var file = await (await site.SignedInAsync(ImportSite.Hr)).GetAsync($"{ImportSite.Page}/template", Stop);

        Assert.Equal((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ImportSite.Head + "\r\n")], await file.Content.ReadAsByteArrayAsync(Stop));
    }

    private static async Task AssertForbiddenAsync(TestSite site, HttpClient browser, string address)
    {
        foreach (var path in new[] { ImportSite.Page, $"{ImportSite.Page}/template", address })
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.UploadAsync("/notices", ImportSite.Page, "Upload", "a.csv", Encoding.UTF8.GetBytes(Two))).StatusCode);
        foreach (var deed in new[] { "Confirm", "Discard" })
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.SubmitAsync("/notices", $"{address}?handler={deed}", [])).StatusCode);
        Assert.Equal(ImportState.Waiting, await site.StateAsync());
    }

    private static async Task AlterAsync(TestSite site, DateOnly day)
    {
        await using var owner = site.OwnerDb();
        await owner.Set<CompletionImportRow>().IgnoreQueryFilters().Where(row => row.Number == 3).ExecuteUpdateAsync(set => set.SetProperty(row => row.CompletedOn, day), Stop);
    }

    private static async Task<Guid> StaffAsync(TestSite site, string mail)
    {
        await using var db = site.Db(DataScope.System("test"));
        return (await db.Set<StaffMember>().SingleAsync(row => row.Mail == mail, Stop)).Id;
    }
}
