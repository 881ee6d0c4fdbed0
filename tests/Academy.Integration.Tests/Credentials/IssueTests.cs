using Academy.Data.Credentials;
using Academy.Data.Jobs;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Credentials;
using Academy.Domain.Notices;
using Academy.Integration.Tests.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Operations.Services;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Academy.Integration.Tests.Credentials;

/// <summary>A certificate is issued once, with the next number, and says what was so on the day of the completion.</summary>
public sealed class IssueTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Certificate_OfACompletion_SaysWhoWhatWhenAndWhere(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);

        var certificate = await site.IssueAsync();

        var version = Assert.Single(await site.VersionsAsync(certificate));
        var printed = version.Read();
        Assert.Equal((1, CertificateState.Issued, null, null), (version.Version, version.State, version.ActorId, version.Reason));
        Assert.Equal(("2026", 1, 1), (certificate.Series, certificate.Number, certificate.Version));
        Assert.Equal("中央区デ研 第8-0001号", printed.Number);
        Assert.Equal(("青木", "美咲", "あおき", "みさき"), (printed.FamilyName, printed.GivenName, printed.FamilyReading, printed.GivenReading));
        Assert.Equal(("中央区", "総務部 情報政策課"), (printed.Organisation, printed.Office));
        Assert.Equal(("コースfirst", 1, 6), (printed.Course.Ja, printed.Release, printed.Lessons));
        Assert.Equal((new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 24)), (printed.CompletedOn, printed.IssuedOn));
        Assert.Equal(new Signer("中央区長", "河合 誠一"), printed.Signer);
    }

    [Theory, BothDatabases]
    public async Task Certificate_OfAnEarlierDay_HasItsOfficeAndTheSeriesOfItsYear(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);

        var before = await site.IssueAsync(slug: "before", day: "2025-03-31");
        var after = await site.IssueAsync(slug: "after", day: "2025-04-01");

        var (first, second) = (Assert.Single(await site.VersionsAsync(before)).Read(), Assert.Single(await site.VersionsAsync(after)).Read());
        Assert.Equal(("中央区デ研 第6-0001号", "区民部 区民生活課"), (first.Number, first.Office));
        Assert.Equal(("中央区デ研 第7-0001号", "総務部 情報政策課"), (second.Number, second.Office));
    }

    [Theory, BothDatabases]
    public async Task Certificate_WithoutAPostingOrASigner_IsIssuedWithoutThem(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);

        var certificate = await site.IssueAsync("learner@akiruno.example", day: "2023-03-31");

        var printed = Assert.Single(await site.VersionsAsync(certificate)).Read();
        Assert.Equal(("あきる野市デ研 第4-0001号", null, null), (printed.Number, printed.Office, printed.Signer));
    }

    [Theory, BothDatabases]
    public async Task Certificate_OnceIssued_StaysAsItIsWhateverTheRegisterSaysLater(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        var before = await site.VersionsAsync(certificate);

        await site.RenameAsync(CertificateSite.Learner, "山田", "美咲");
        await site.AssertReplayChangesNothingAsync(enrolments: 1);
        await site.WorkOffAsync();

        Assert.Equal(before[0].Printed, Assert.Single(await site.VersionsAsync(certificate)).Printed);
        var learner = await site.SignedInAsync(CertificateSite.Learner);
        Assert.Contains("青木 美咲", await learner.GetStringAsync($"/certificates/{certificate.Id}", Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Learner_IsToldOnce(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        await using (var owner = site.OwnerDb())
            await owner.Set<Work>().ExecuteDeleteAsync(Stop);
        await site.AssertReplayChangesNothingAsync(enrolments: 1);
        await site.WorkOffAsync();

        await using var db = site.Db(DataScope.System("test"));
        var notice = await db.Set<Notice>().SingleAsync(Stop);
        Assert.Equal(certificate.StaffMemberId, notice.StaffMemberId);
        Assert.Equal(new CertificateIssuedNotice(certificate.Id, new("コースfirst", null), "中央区デ研 第8-0001号"), NoticeJson.Read(notice.Kind, notice.Payload));
        var learner = await site.SignedInAsync(CertificateSite.Learner);
        Assert.Contains("「コースfirst」の修了証書が交付されました", await learner.GetStringAsync("/notices", Stop), StringComparison.Ordinal);
        using var opened = await learner.SubmitAsync("/notices", "/notices?handler=Open", new() { ["id"] = notice.Id.ToString() });
        Assert.Equal($"/certificates/{certificate.Id}", opened.Headers.Location?.OriginalString);
    }

    /// <summary>The first worker is so slow that its lease runs out; then both are at it at the same moment.</summary>
    [Theory, BothDatabases]
    public async Task Certificate_ByTwoWorkersAtOnce_IsOne(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        site.Log.Expect("took longer than its lease");
        await site.CompleteAsync();
        var (queue, runner) = (site.Services.GetRequiredService<WorkQueue>(), site.Services.GetRequiredService<WorkRunner>());
        var slow = Assert.Single(await queue.LeaseAsync("slow", 1, Stop));
        site.Clock.Advance(WorkQueue.Lease + TimeSpan.FromSeconds(1));
        var second = Assert.Single(await queue.LeaseAsync("second", 1, Stop));

        await Task.WhenAll(new[] { slow, second, slow, second }.Select(item => Task.Run(() => runner.RunAsync(item, Stop), Stop)));
        await site.WorkOffAsync();

        Assert.Equal(1, Assert.Single(await site.CertificatesAsync()).Number);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(1, (await db.Set<CertificateSeries>().SingleAsync(Stop)).Last);
        Assert.Equal(WorkState.Done, (await db.Set<Work>().SingleAsync(work => work.Kind == "credentials.certificate", Stop)).State);
        Assert.Equal(1, await db.Set<Notice>().CountAsync(Stop));
    }

    [Theory, BothDatabases]
    public async Task Numbers_OfManyIssuedAtOnce_HaveNoGapAndNoDouble(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await course.PublishAsync(site);
        await ManyEnrolments.AddAsync(site, SecondCourse.CourseId, 20);
        await using (var db = site.Db(DataScope.System("test")))
            foreach (var enrolment in await db.Set<Enrolment>().AsNoTracking().ToListAsync(Stop))
                await site.CompleteAsync(enrolment);

        await site.WorkOffAsync(workers: 20);

        Assert.Equal(Enumerable.Range(1, 20), (await site.CertificatesAsync()).Select(row => row.Number));
        Assert.Distinct((await site.CertificatesAsync()).Select(row => row.VerificationId));
    }

    [Theory, BothDatabases]
    public async Task Work_OfAnEnrolmentThatIsNotCompleted_IsRefused(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await site.CompleteAsync();
        await using (var system = site.Db(DataScope.System("test")))
            await system.Set<LearningFact>().Where(fact => fact.EnrolmentId == enrolment.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(fact => fact.Status, Domain.Learning.LearningStatus.UnderWay), Stop);

        await site.WorkOffAsync();

        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(WorkState.Refused, (await db.Set<Work>().SingleAsync(work => work.Kind == "credentials.certificate", Stop)).State);
        Assert.Empty(await site.CertificatesAsync());
        Assert.Empty(await db.Set<CertificateSeries>().ToListAsync(Stop));
    }

    [Fact]
    public async Task Versions_AreNotChangedByTheApplicationsRoles()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.PostgreSql);
        site.Log.Expect("Failed executing DbCommand");
        var certificate = await site.IssueAsync();

        foreach (var scope in new[] { DataScope.Of(certificate.OrganisationId), DataScope.System("test") })
        {
            await using var db = site.Db(scope);
            await Assert.ThrowsAsync<PostgresException>(() => db.Set<CertificateVersion>().ExecuteDeleteAsync(Stop));
            await Assert.ThrowsAsync<PostgresException>(() => db.Set<CertificateVersion>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Printed, "{}"), Stop));
        }

        await using var own = site.Db(DataScope.Of(certificate.OrganisationId));
        await Assert.ThrowsAsync<PostgresException>(() => own.Set<Certificate>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, 2), Stop));
    }

    /// <summary>With the query filters off, the policies alone keep the rows of another organisation away.</summary>
    [Fact]
    public async Task Rows_OfAnotherOrganisation_AreNotSeenByThePolicies()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.PostgreSql);
        await site.IssueAsync();
        Guid akiruno;
        await using (var all = site.Db(DataScope.System("test")))
            akiruno = (await all.Set<Organisation>().SingleAsync(row => row.Code == "132284", Stop)).Id;

        await using var db = site.Db(DataScope.Of(akiruno));

        Assert.Empty(await db.Set<Certificate>().IgnoreQueryFilters().ToListAsync(Stop));
        Assert.Empty(await db.Set<CertificateVersion>().IgnoreQueryFilters().ToListAsync(Stop));
        Assert.Empty(await db.Set<CertificateSeries>().IgnoreQueryFilters().ToListAsync(Stop));
    }
}
