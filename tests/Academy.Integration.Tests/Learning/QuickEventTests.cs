using System.Data.Common;
using Academy.Data.HotPages;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning;

/// <summary>Events that change nothing of the fact go a shorter way; what is known afterwards is the same.</summary>
public sealed class QuickEventTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Each of the last two lessons changes nothing as long as the other is not done: together they complete the course.</summary>
    [Theory, BothDatabases]
    public async Task Events_OfTwoPagesAtOnce_CompleteTheCourseTogether(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        course.With("more").With("last");
        await site.EnrolAllAsync(course);
        var browser = await site.SignedInAsync(SecondCourseLearners.Accounts[0]);
        await site.ConfirmAsync(browser, "last");
        var pages = new[] { await LessonVisit.OpenAsync(browser, SecondCourse.Slug, "only"), await LessonVisit.OpenAsync(browser, SecondCourse.Slug, "more") };

        var answers = await Task.WhenAll(
            Task.Run(() => pages[0].ReportAsync(Guid.CreateVersion7(), EventKinds.LessonConfirmed, SecondCourse.Lesson("only"), "2026-11-24T03:00:00Z")),
            Task.Run(() => pages[1].ReportAsync(Guid.CreateVersion7(), EventKinds.LessonConfirmed, SecondCourse.Lesson("more"), "2026-11-24T03:00:00Z")));

        foreach (var answer in answers)
            Assert.Equal(1, (await LessonVisit.BodyAsync(answer)).GetProperty("stored").GetArrayLength());
        Assert.Equal(LearningStatus.Completed, (await site.FactAsync()).Status);
        await site.AssertReplayChangesNothingAsync(enrolments: 2);
    }

    [Theory, BothDatabases]
    public async Task Event_OfALogThatHasGrownSince_IsNotAdded(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await site.EnrolAllAsync(course);
        var fact = await site.FactAsync();
        var writer = site.Services.GetRequiredService<EventWriter>();

        Assert.True(await writer.TryAddAsync(fact.OrganisationId, fact.EnrolmentId, Opened(), known: 0, Stop));
        Assert.False(await writer.TryAddAsync(fact.OrganisationId, fact.EnrolmentId, Opened(), known: 0, Stop));
        Assert.True(await writer.TryAddAsync(fact.OrganisationId, fact.EnrolmentId, Opened(), known: 1, Stop));

        await using var db = site.Db(DataScope.System("test"));
        var rows = await db.Set<ProgressEvent>().Where(row => row.EnrolmentId == fact.EnrolmentId).ToListAsync(Stop);
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal((site.Clock.GetUtcNow().UtcDateTime, SecondCourse.Only, "{}"), (row.OccurredAt, row.ItemId, row.Payload)));

        StoredEvent Opened()
        {
            var now = site.Clock.GetUtcNow().UtcDateTime;
            return new LearningEvent(Guid.CreateVersion7(), SecondCourse.Only, now, now, ActorId: null, new LessonOpened()).ToStored();
        }
    }

    [Theory, BothDatabases]
    public async Task Events_OfManyAtOnce_AreWrittenThoughOneOfThemIsRefused(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await ManyEnrolments.AddAsync(site, ContentId.Of("course", "dq-02"), 150);
        await using var db = site.Db(DataScope.System("test"));
        var enrolments = await db.Set<Enrolment>().AsNoTracking().ToListAsync(Stop);
        var writer = site.Services.GetRequiredService<EventWriter>();
        var now = site.Clock.GetUtcNow().UtcDateTime;

        var refused = AddAsync(Guid.CreateVersion7());
        var added = await Task.WhenAll(enrolments.Select(enrolment => AddAsync(enrolment.Id)));

        await Assert.ThrowsAnyAsync<DbException>(() => refused);
        Assert.All(added, Assert.True);
        Assert.Equal(enrolments.Select(row => row.Id).Order(), (await db.Set<ProgressEvent>().Select(row => row.EnrolmentId).ToListAsync(Stop)).Order());

        Task<bool> AddAsync(Guid enrolment) => writer.TryAddAsync(
            enrolments[0].OrganisationId,
            enrolment,
            new LearningEvent(Guid.CreateVersion7(), SecondCourse.Only, now, now, ActorId: null, new LessonOpened()).ToStored(),
            known: 0,
            Stop);
    }

    /// <summary>Row-level security and the batch's own setting: the enrolment of another organisation is not there.</summary>
    [Fact]
    public async Task Event_UnderAnotherOrganisation_IsRefusedByTheDatabase()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.PostgreSql);
        using var course = new SecondCourse();
        await site.EnrolAllAsync(course);
        var fact = await site.FactAsync();
        await using var db = site.Db(DataScope.System("test"));
        var other = await db.Set<Academy.Data.Organisations.Organisation>().SingleAsync(row => row.Code == "132284", Stop);
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var stored = new LearningEvent(Guid.CreateVersion7(), SecondCourse.Only, now, now, ActorId: null, new LessonOpened()).ToStored();

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            site.Services.GetRequiredService<EventWriter>().TryAddAsync(other.Id, fact.EnrolmentId, stored, known: 0, Stop));
    }
}
