using Academy.Catalogue.Content;
using Academy.Data.Credentials;
using Academy.Data.Jobs;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Domain.Notices;
using Academy.Integration.Tests.Catalogue;
using Academy.Learning.Services.Log;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Operations.Kills;

/// <summary>The demonstration with a course of one lesson, on a database that processes work on and are killed; this test's own site does no work.</summary>
internal sealed class KillSite : IAsyncDisposable
{
    public const string Slug = "second";
    public const string Mail = "learner@chuo.example";

    private readonly TestSite _site;
    private readonly StaffMember _learner;
    private readonly OfferedCourse _course;
    private readonly KilledBundles _bundles;
    private readonly int _bundleSize;
    private int _cycle;

    private KillSite(TestSite site, StaffMember learner, OfferedCourse course, int bundleSize) =>
        (_site, _learner, _course, _bundles, _bundleSize, Queue) = (site, learner, course, new(site, learner, bundleSize), bundleSize, new(site));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public TestDatabase Database => _site.Database;

    public KilledQueue Queue { get; }

    public static async Task<KillSite> StartAsync(DatabaseProvider provider, int bundleSize = 0)
    {
        var site = await DemoSite.StartAsync(provider);
        // The processes go by the machine's clock.
        site.Clock.Set(DateTimeOffset.UtcNow);
        using var content = new ContentFolder().Replace($"courses/{Slug}/course.yaml", "requires: [sample-01]", "requires: []");
        var report = await site.Services.GetRequiredService<IContentImporter>().ImportAsync(content.Root, new Progress<ReleaseFollowed>(), Stop);
        Assert.Empty(report.Errors);
        await using var db = site.Db(DataScope.System("test"));
        var learner = await db.Set<StaffMember>().SingleAsync(row => row.Mail == Mail, Stop);
        var course = await site.Services.GetRequiredService<ICourseDirectory>().FindAsync(learner.OrganisationId, Slug, Stop);
        return new(site, learner, course!, bundleSize);
    }

    /// <summary>Enrols the learner once more: the same duty in another year.</summary>
    public async Task<Guid> EnrolAsync()
    {
        await using var db = _site.Db(DataScope.Of(_learner.OrganisationId));
        var enrolment = new Enrolment
        {
            OrganisationId = _learner.OrganisationId,
            StaffMemberId = _learner.Id,
            CourseId = _course.CourseId,
            Cycle = ++_cycle,
            OfferingId = _course.OfferingId,
            ReleaseId = _course.ReleaseId,
            Source = EnrolmentSource.Assigned,
            CreatedAt = _site.Clock.GetUtcNow().UtcDateTime,
        };
        db.AddRange(enrolment, new LearningFact
        {
            OrganisationId = _learner.OrganisationId,
            EnrolmentId = enrolment.Id,
            StaffMemberId = _learner.Id,
            CourseId = _course.CourseId,
            Status = LearningStatus.NotStarted,
            ReleaseId = _course.ReleaseId,
            CurrentReleaseId = _course.ReleaseId,
        });
        await db.SaveChangesAsync(Stop);
        return enrolment.Id;
    }

    /// <summary>Enrols and completes at once, here, so that the processes have something to do.</summary>
    private async Task CompleteAsync()
    {
        var now = _site.Clock.GetUtcNow().UtcDateTime;
        var done = new LearningEvent(Guid.CreateVersion7(), ContentId.Of("lesson", "second-01", "only"), now, now, null, new LessonConfirmed());
        await _site.Services.GetRequiredService<ProgressLog>().AppendAsync(_learner.OrganisationId, await EnrolAsync(), [done.ToStored()], Stop);
    }

    /// <summary>Keeps enough to do for two processes until one of them is gone: completions, and always one bundle.</summary>
    public Task BusyUntilAsync(Task end, KilledWorker worker) => Queue.BusyUntilAsync(end, worker, async () =>
    {
        await _bundles.KeepOneUnderWayAsync();
        await CompleteAsync();
    });

    /// <summary>Has as many completed, issued and printed as a bundle holds.</summary>
    public async Task FillABundleAsync()
    {
        for (var number = 0; number < _bundleSize; number++)
            await CompleteAsync();
        await Queue.SettleAsync();
        await _bundles.KeepOneUnderWayAsync();
        await Queue.SettleAsync();
    }

    /// <summary>Decides, as an administrator would, that work is tried again which too many workers did not come back from.</summary>
    /// <returns>How much there was.</returns>
    public async Task<int> ReviveAsync()
    {
        await using var db = _site.Db(DataScope.System("test"));
        return await db.Set<Work>().Where(work => work.State == WorkState.Dead)
            .ExecuteUpdateAsync(set => set.SetProperty(work => work.State, WorkState.Ready).SetProperty(work => work.Attempts, 0), Stop);
    }

    /// <summary>Each completion has one certificate of one version and one notice; numbers have neither gaps nor doubles; no work failed.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> AssertEachOnceAsync()
    {
        await using var db = _site.Db(DataScope.System("test"));
        var completed = await db.Set<LearningFact>().Where(fact => fact.Status == LearningStatus.Completed).Select(fact => fact.EnrolmentId).ToListAsync(Stop);
        var certificates = await db.Set<Certificate>().AsNoTracking().ToListAsync(Stop);
        Assert.Equal(completed.Order(), certificates.Select(certificate => certificate.EnrolmentId).Order());
        Assert.Equal(Enumerable.Range(1, certificates.Count), certificates.Select(certificate => certificate.Number).Order());
        Assert.Equal(certificates.Select(certificate => certificate.Id).Order(), (await db.Set<CertificateVersion>().Select(version => version.CertificateId).ToListAsync(Stop)).Order());
        Assert.Equal(certificates.Count, await db.Set<Notice>().CountAsync(notice => notice.Kind == NoticeKinds.CertificateIssued, Stop));
        Assert.Equal(0, await db.Set<Work>().CountAsync(work => work.State != WorkState.Done, Stop));
        return certificates.Count;
    }

    /// <inheritdoc cref="KilledBundles.AssertWholeAsync"/>
    public Task<int> AssertBundlesWholeAsync() => _bundles.AssertWholeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
