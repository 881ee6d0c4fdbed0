using System.Text.RegularExpressions;
using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning;

/// <summary>A publication takes those along who are enrolled by an offering that follows it.</summary>
public sealed class ReleaseMoverTests
{
    private const string Page = "/courses/second";
    private static readonly string[] Learners = ["learner@chuo.example", "learner@akiruno.example"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Import_OfANewRelease_MovesEveryOrganisationOnce(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await EnrolAllAsync(site, course);

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
        await AssertReplayChangesNothingAsync(site, enrolments: 2);
    }

    [Theory, BothDatabases]
    public async Task Import_WhileAnOfferingIsPinned_LeavesItAndMovesItOnceItIsLetGo(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await EnrolAllAsync(site, course);
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
    public async Task CoursePage_AfterARenewalIsAsked_LeadsBackInAndKeepsTheCompletion(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await EnrolAllAsync(site, course);
        var browser = await site.SignedInAsync(Learners[0]);
        await ConfirmAsync(site, browser, "only");
        var before = await FactAsync(site);

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await course.Says("expire", "手引きの改訂に合わせました。").PublishAsync(site);
        var asked = await FactAsync(site);
        var page = await browser.GetStringAsync(Page, Stop);
        var home = await browser.GetStringAsync("/", Stop);
        var record = await browser.GetStringAsync("/record", Stop);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await ConfirmAsync(site, browser, "only");
        var renewed = await FactAsync(site);
        var after = await browser.GetStringAsync(Page, Stop);
        var recordAfter = await browser.GetStringAsync("/record", Stop);
        var homeAfter = await browser.GetStringAsync("/", Stop);

        Assert.Equal(LearningStatus.Completed, before.Status);
        foreach (var later in new[] { asked, renewed })
            Assert.Equal((before.Status, before.CompletedAt, before.CompletedOn, before.ReleaseId), (later.Status, later.CompletedAt, later.CompletedOn, later.ReleaseId));
        Assert.Equal((before.CompletedAt!.Value.AddMinutes(1), null), (asked.AskedAgainAt, asked.RenewedAt));
        Assert.Equal((null, before.CompletedAt!.Value.AddMinutes(2)), (renewed.AskedAgainAt, renewed.RenewedAt));
        foreach (var said in new[] { "受講中の版:第2版", "手引きの改訂に合わせました。", "もう一度受講してください", "修了の記録は、そのまま残ります。", "href=\"/learn/second\"" })
            Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("""href="/learn/second">続きから始める""", home, StringComparison.Ordinal);
        Assert.Matches("""trackrow__next">\s*<span class="note">受講中</span><a href="/courses/second""", home);
        Assert.Matches("""11月24日\(火\) 修了""", home);
        Assert.Contains("改訂後の受講が必要", record, StringComparison.Ordinal);
        Assert.Contains("令和8年11月24日</time>", record, StringComparison.Ordinal);
        Assert.DoesNotContain("改訂後の受講が必要", recordAfter, StringComparison.Ordinal);
        Assert.DoesNotContain("""href="/learn/second""", homeAfter, StringComparison.Ordinal);
        Assert.Contains("修了はそのまま有効です。", after, StringComparison.Ordinal);
        Assert.DoesNotContain("もう一度受講してください", after, StringComparison.Ordinal);
        await AssertReplayChangesNothingAsync(site, enrolments: 2);
    }

    [Theory, BothDatabases]
    public async Task Import_ThatAsksMore_TellsThoseWhoHadBegunOrCompleted(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await EnrolAllAsync(site, course);
        var done = await site.SignedInAsync(Learners[0]);
        await ConfirmAsync(site, done, "only");
        var fresh = await site.SignedInAsync(Learners[1]);

        foreach (var (policy, lesson) in new[] { ("editorial", "first"), ("delta", "more"), ("expire", "last") })
        {
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            await course.Says(policy).With(lesson).PublishAsync(site);
            await course.PublishAsync(site);
        }

        var told = await done.GetStringAsync("/notices", Stop);
        Assert.Equal(
            ["第4版が公開されました。もう一度、はじめから受講してください。", "第3版が公開されました。加わった内容を受講してください。"],
            Regex.Matches(told, "第[0-9]版が公開されました。[^。]+。").Select(found => found.Value));
        Assert.DoesNotContain("が改訂されました", await fresh.GetStringAsync("/notices", Stop), StringComparison.Ordinal);
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
        await site.Services.GetRequiredService<Assignments>().AssignAsync(office.OrganisationId, Guid.NewGuid(), seen!, office.DepartmentId, new(2026, 12, 25), Stop);

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
        var learner = await system.Set<StaffMember>().SingleAsync(row => row.Mail == Learners[0], Stop);
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
        Assert.NotEqual(release, (await FactAsync(site)).CurrentReleaseId);
    }

    [Theory, BothDatabases]
    public async Task Home_AskedAgainAfterItsDueDate_IsNotOverdue(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await LearnerRows.OfAsync(site, Learners[0]);
        await rows.EnrolAsync("past", completedOn: "2026-11-10", due: "2026-11-20");
        await rows.EnrolAsync("ahead", completedOn: "2026-11-10", due: "2026-12-20");
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<LearningFact>().ExecuteUpdateAsync(set => set.SetProperty(fact => fact.AskedAgainAt, site.Clock.GetUtcNow().UtcDateTime), Stop);

        var home = await (await site.SignedInAsync(Learners[0])).GetStringAsync("/", Stop);
        var due = Regex.Match(home, """<section[^>]*aria-labelledby="due"[\s\S]*?</section>""").Value;

        Assert.Contains("コースahead", due, StringComparison.Ordinal);
        Assert.Contains("受講中", due, StringComparison.Ordinal);
        Assert.DoesNotContain("コースpast", due, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Events_OfAPageOfTheReleaseBefore_AreStoredWithoutAFault(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await EnrolAllAsync(site, course);
        var browser = await site.SignedInAsync(Learners[0]);
        var old = await LessonVisit.OpenAsync(browser, SecondCourse.Slug, "only");

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await course.Says("delta").With("more").Without("only").PublishAsync(site);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var stored = await LessonVisit.BodyAsync(await old.ReportAsync(Guid.CreateVersion7(), EventKinds.LessonConfirmed, SecondCourse.Only, "2026-11-24T03:01:30Z"));
        var fresh = await LessonVisit.OpenAsync(browser, SecondCourse.Slug, "more");
        var refused = await LessonVisit.BodyAsync(await fresh.ReportAsync(Guid.CreateVersion7(), EventKinds.LessonConfirmed, SecondCourse.Only, "2026-11-24T03:02:00Z"));

        Assert.Equal((1, 0), (stored.GetProperty("stored").GetArrayLength(), stored.GetProperty("refused").GetArrayLength()));
        Assert.Equal("item", refused.GetProperty("refused")[0].GetProperty("reason").GetString());
        Assert.Equal(LearningStatus.UnderWay, (await FactAsync(site)).Status);
        // A later release that has the lesson again finds it done.
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await course.Says("editorial").Without("more").With("only").PublishAsync(site);
        Assert.Equal(LearningStatus.Completed, (await FactAsync(site)).Status);
        await AssertReplayChangesNothingAsync(site, enrolments: 2);
    }

    private static Task<bool> WaitsAsync(AcademyDb db) => db.Database.SqlQuery<bool>($"""
        select exists (select 1 from pg_locks join pg_database d on d.oid = database
            where d.datname = current_database() and locktype = 'advisory' and not granted) as "Value"
        """).SingleAsync(Stop);

    private static async Task EnrolAllAsync(TestSite site, SecondCourse course)
    {
        await course.PublishAsync(site);
        foreach (var learner in Learners)
        {
            var browser = await site.SignedInAsync(learner);
            await browser.SubmitAsync(Page, $"{Page}?handler=Enrol", []);
        }
    }

    private static async Task ConfirmAsync(TestSite site, HttpClient browser, string lesson)
    {
        var page = await LessonVisit.OpenAsync(browser, SecondCourse.Slug, lesson);
        var answer = await LessonVisit.BodyAsync(await page.ReportAsync(
            Guid.CreateVersion7(), EventKinds.LessonConfirmed, SecondCourse.Lesson(lesson), $"{site.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}"));
        Assert.Equal(1, answer.GetProperty("stored").GetArrayLength());
    }

    /// <summary>Of the learner of Chuo, who enrolled first.</summary>
    private static async Task<LearningFact> FactAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<LearningFact>().OrderBy(fact => fact.EnrolmentId).FirstAsync(Stop);
    }

    private static async Task<IReadOnlyList<ReleaseMoved>> MovesAsync(AcademyDb db)
    {
        var rows = await db.Set<ProgressEvent>().AsNoTracking().Where(row => row.Kind == EventKinds.ReleaseMoved).ToListAsync(Stop);
        return [.. rows.Select(row => EventJson.TryRead(row.Kind, row.Payload, out var payload, out _) ? (ReleaseMoved)payload : throw new InvalidDataException(row.Payload))];
    }

    private static async Task AssertReplayChangesNothingAsync(TestSite site, int enrolments)
    {
        var (code, lines) = await site.RunAsync("replay");
        Assert.Equal((0, $"{enrolments} enrolments, 0 facts changed."), (code, lines[^1]));
    }

    private sealed class Steps(Action<ReleaseFollowed> step) : IProgress<ReleaseFollowed>
    {
        public void Report(ReleaseFollowed value) => step(value);
    }
}
