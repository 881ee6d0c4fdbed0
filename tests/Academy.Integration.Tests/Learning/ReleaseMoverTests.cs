using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services.Assigning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning;

/// <summary>A publication takes those along who are enrolled by an offering that follows it.</summary>
public sealed class ReleaseMoverTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Import_OfANewRelease_MovesEveryOrganisationOnce(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await site.EnrolAllAsync(course);

        var published = await course.Says("delta").With("more").PublishAsync(site);
        var again = await course.PublishAsync(site);

        Assert.Equal(["course second-01: 1 enrolments moved to release 2", "course second-01: 2 enrolments moved to release 2", "course second-01: release 2"], published);
        Assert.Equal(["course second-01: unchanged"], again);
        await using var db = site.Db(DataScope.System("test"));
        var current = (await db.Set<Course>().SingleAsync(row => row.Key == "second-01", Stop)).CurrentReleaseId;
        Assert.Equal([current, current], await db.Set<LearningFact>().Select(fact => (Guid?)fact.CurrentReleaseId).ToListAsync(Stop));
        var moves = await MovesAsync(db);
        Assert.Equal([MovePolicy.Delta, MovePolicy.Delta], moves.Select(move => move.Policy));
        Assert.All(moves, move => Assert.Equal((current, "第2版の公開"), (move.ReleaseId, move.Reason)));
        await site.AssertReplayChangesNothingAsync(enrolments: 2);
    }

    [Theory, BothDatabases]
    public async Task Import_WhileAnOfferingIsPinned_LeavesItAndMovesItOnceItIsLetGo(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await site.EnrolAllAsync(course);
        await using var db = site.Db(DataScope.System("test"));
        var first = (await db.Set<Course>().SingleAsync(row => row.Key == "second-01", Stop)).CurrentReleaseId;
        var offerings = db.Set<Offering>().Where(row => row.Slug == SecondCourse.Slug);
        await offerings.ExecuteUpdateAsync(set => set.SetProperty(row => row.PinnedReleaseId, first), Stop);

        await course.Says("expire").PublishAsync(site);
        await course.Says("editorial").PublishAsync(site);
        var pinned = await MovesAsync(db);
        await offerings.ExecuteUpdateAsync(set => set.SetProperty(row => row.PinnedReleaseId, (Guid?)null), Stop);
        await course.PublishAsync(site);

        Assert.Empty(pinned);
        Assert.Equal([(MovePolicy.Expire, "第3版の公開"), (MovePolicy.Expire, "第3版の公開")], (await MovesAsync(db)).Select(move => (move.Policy, move.Reason)));
    }

    [Theory, BothDatabases]
    public async Task Import_BrokenOffBetweenTwoPages_IsTakenUpByTheNext(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await course.PublishAsync(site);
        await ManyEnrolments.AddAsync(site, SecondCourse.CourseId, 1_200);
        // Nobody follows while it is published: as if the process had died right after.
        await using (var db = site.Db(DataScope.System("test")))
            await ManyEnrolments.BehindAsync(db, SecondCourse.CourseId);

        var follower = site.Services.GetRequiredService<IReleaseFollower>();
        await Assert.ThrowsAsync<OperationCanceledException>(() => follower.FollowAsync(new Steps(_ => throw new OperationCanceledException()), Stop));
        await using var halfWay = site.Db(DataScope.System("test"));
        Assert.Equal(500, await halfWay.Set<ProgressEvent>().CountAsync(Stop));
        var steps = new List<ReleaseFollowed>();
        await follower.FollowAsync(new Steps(steps.Add), Stop);

        Assert.Equal([500, 200], steps.Select(step => step.Enrolments));
        Assert.Equal(1_200, await halfWay.Set<ProgressEvent>().Select(row => row.EnrolmentId).Distinct().CountAsync(Stop));
        Assert.Equal(1_200, await halfWay.Set<ProgressEvent>().CountAsync(Stop));
    }

    [Theory, BothDatabases]
    public async Task Follow_FromTwoProcessesAtOnce_MovesEverybodyOnce(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await course.PublishAsync(site);
        await ManyEnrolments.AddAsync(site, SecondCourse.CourseId, 700);
        await using (var db = site.Db(DataScope.System("test")))
            await ManyEnrolments.BehindAsync(db, SecondCourse.CourseId);

        var follower = site.Services.GetRequiredService<IReleaseFollower>();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => follower.FollowAsync(new Steps(_ => { }), Stop), Stop)));

        await using var seen = site.Db(DataScope.System("test"));
        Assert.Equal(700, await seen.Set<ProgressEvent>().CountAsync(Stop));
    }

    /// <summary>On PostgreSQL alone: on SQLite, where nothing travels, EF writes row by row.</summary>
    [Fact]
    public async Task Follow_APage_SendsAsManyCommandsWhateverIsInIt()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.PostgreSql);
        using var course = new SecondCourse();
        await course.PublishAsync(site);
        await ManyEnrolments.AddAsync(site, SecondCourse.CourseId, 1_003);
        await using (var db = site.Db(DataScope.System("test")))
            await ManyEnrolments.BehindAsync(db, SecondCourse.CourseId);
        var counter = site.Services.GetRequiredService<CommandCounter>();

        var sent = new List<long>();
        await site.Services.GetRequiredService<IReleaseFollower>().FollowAsync(new Steps(_ => sent.Add(counter.Sent)), Stop);

        Assert.Equal(3, sent.Count);
        Assert.Equal(sent[2] - sent[1], sent[1] - sent[0]);
        Assert.InRange(sent[1] - sent[0], 1, 8);
    }

    [Theory, BothDatabases]
    public async Task Assignment_ThatSawTheCourseBeforeAPublication_BeginsWithTheNewRelease(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await course.PublishAsync(site);
        await using var db = site.Db(DataScope.System("test"));
        var office = await db.Set<DepartmentVersion>().SingleAsync(row => row.Name == "情報政策課", Stop);
        var seen = await site.Services.GetRequiredService<ICourseDirectory>().FindAsync(office.OrganisationId, SecondCourse.Slug, Stop);

        await course.Says("delta").With("more").PublishAsync(site);
        await site.Services.GetRequiredService<Assignments>().AssignAsync(office.OrganisationId, Guid.NewGuid(), seen!, new OfOffice(office.DepartmentId), new(2026, 12, 25), Stop);

        var current = (await db.Set<Course>().SingleAsync(row => row.Key == "second-01", Stop)).CurrentReleaseId;
        Assert.NotEqual(seen!.ReleaseId, current);
        Assert.All(await db.Set<Enrolment>().ToListAsync(Stop), enrolment => Assert.Equal(current, enrolment.ReleaseId));
        Assert.All(await db.Set<LearningFact>().ToListAsync(Stop), fact => Assert.Equal(current, fact.CurrentReleaseId));
    }

    /// <summary>On PostgreSQL alone: SQLite has one writer at a time.</summary>
    [Fact]
    public async Task Import_WhileSomebodyEnrols_WaitsForThemAndMovesThem()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.PostgreSql);
        using var course = new SecondCourse();
        await course.PublishAsync(site);
        await using var system = site.Db(DataScope.System("test"));
        var learner = await system.Set<StaffMember>().SingleAsync(row => row.Mail == SecondCourseLearners.Accounts[0], Stop);
        var offering = await system.Set<Offering>().SingleAsync(row => row.OrganisationId == learner.OrganisationId && row.Slug == SecondCourse.Slug, Stop);

        await using var db = site.Db(DataScope.Of(learner.OrganisationId));
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        var release = await PublicationLock.HoldToEnrolAsync(db, offering.Id, offering.CourseId, Stop);
        var publication = Task.Run(() => course.Says("delta").With("more").PublishAsync(site), Stop);
        while (!publication.IsCompleted && !await WaitsAsync(system))
            await Task.Yield();
        var enrolment = new Enrolment
        {
            OrganisationId = learner.OrganisationId,
            StaffMemberId = learner.Id,
            CourseId = offering.CourseId,
            Cycle = 1,
            OfferingId = offering.Id,
            ReleaseId = release,
            Source = EnrolmentSource.Self,
            CreatedAt = site.Clock.GetUtcNow().UtcDateTime,
        };
        db.AddRange(enrolment, new LearningFact
        {
            OrganisationId = learner.OrganisationId,
            EnrolmentId = enrolment.Id,
            StaffMemberId = learner.Id,
            CourseId = offering.CourseId,
            Status = LearningStatus.NotStarted,
            ReleaseId = release,
            CurrentReleaseId = release,
        });
        await db.SaveChangesAsync(Stop);
        await transaction.CommitAsync(Stop);
        var published = await publication;

        Assert.Contains("course second-01: 1 enrolments moved to release 2", published);
        Assert.NotEqual(release, (await site.FactAsync()).CurrentReleaseId);
    }

    private static Task<bool> WaitsAsync(AcademyDb db) => db.Database.SqlQuery<bool>($"""
        select exists (select 1 from pg_locks join pg_database d on d.oid = database
            where d.datname = current_database() and locktype = 'advisory' and not granted) as "Value"
        """).SingleAsync(Stop);

    private static async Task<IReadOnlyList<ReleaseMoved>> MovesAsync(AcademyDb db)
    {
        var rows = await db.Set<ProgressEvent>().AsNoTracking().Where(row => row.Kind == EventKinds.ReleaseMoved).ToListAsync(Stop);
        return [.. rows.Select(row => EventJson.TryRead(row.Kind, row.Payload, out var payload, out _) ? (ReleaseMoved)payload : throw new InvalidDataException(row.Payload))];
    }

    private sealed class Steps(Action<ReleaseFollowed> step) : IProgress<ReleaseFollowed>
    {
        public void Report(ReleaseFollowed value) => step(value);
    }
}
