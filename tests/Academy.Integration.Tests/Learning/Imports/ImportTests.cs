using System.Text;
using Academy.Data.Auditing;
using Academy.Data.Credentials;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Modularity;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning.Imports;

/// <summary>Completions that were reached elsewhere: from the file to the record.</summary>
public sealed class ImportTests
{
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
    public async Task Import_Confirmed_RecognisesEachRowOnceWithItsProvenance(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(ImportSite.Hr);

        var address = await hr.StageAsync(ImportSite.Two);
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
        var address = await hr.ConfirmAsync(ImportSite.Two);
        await site.WorkOffAsync();
        var page = $"/courses/{ImportSite.Course}/learners/{await site.StaffIdAsync("learner@chuo.example")}";

        var learner = await hr.GetStringAsync(page, Stop);
        Assert.Contains("認定による修了", learner, StringComparison.Ordinal);
        Assert.Contains("情報セキュリティ研修(東京都市町村職員研修所)", learner, StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}\"", learner, StringComparison.Ordinal);
        // A trainer learns where it comes from, and not whose rows stand beside it.
        var trainer = await (await site.SignedInAsync("trainer@chuo.example")).GetStringAsync(page, Stop);
        Assert.Contains("情報セキュリティ研修(東京都市町村職員研修所)", trainer, StringComparison.Ordinal);
        Assert.DoesNotContain(address, trainer, StringComparison.Ordinal);
        var record = await (await site.SignedInAsync("learner@chuo.example")).GetStringAsync("/record", Stop);
        Assert.Contains("認定による修了", record, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Figures_OfADayThatIsPast_CountIt(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(ImportSite.Hr);
        await hr.ConfirmAsync(ImportSite.Two);
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

    [Fact]
    public async Task Template_IsTheHeadThatIsAskedFor()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);

        var file = await (await site.SignedInAsync(ImportSite.Hr)).GetAsync($"{ImportSite.Page}/template", Stop);

        Assert.Equal((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ImportSite.Head + "\r\n")], await file.Content.ReadAsByteArrayAsync(Stop));
    }
}
