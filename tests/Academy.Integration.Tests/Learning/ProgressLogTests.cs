using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services.Log;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning;

public sealed class ProgressLogTests
{
    private static readonly DateTime Noon = new(2026, 11, 24, 3, 0, 0, DateTimeKind.Utc);
    private static readonly Guid FirstLesson = ContentId.Of("lesson", "bpr-03", "five-outputs");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Append_TheSameEventTwice_IsOneRowAndOneFact(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await EnrolAsync(site);
        var log = site.Services.GetRequiredService<ProgressLog>();
        var opened = Opened(Noon);

        await log.AppendAsync(enrolment.OrganisationId, enrolment.Id, [opened], Stop);
        await log.AppendAsync(enrolment.OrganisationId, enrolment.Id, [opened, opened with { OccurredAt = Noon.AddHours(1) }], Stop);

        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(1, await db.Set<ProgressEvent>().CountAsync(Stop));
        var fact = await db.Set<LearningFact>().SingleAsync(Stop);
        Assert.Equal((LearningStatus.UnderWay, Noon), (fact.Status, fact.StartedAt));
    }

    [Theory, BothDatabases]
    public async Task Append_FromManyAtOnce_LosesNone(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await EnrolAsync(site);
        var log = site.Services.GetRequiredService<ProgressLog>();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(minute =>
            Task.Run(() => log.AppendAsync(enrolment.OrganisationId, enrolment.Id, [Opened(Noon.AddMinutes(-minute))], Stop), Stop)));

        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(20, await db.Set<ProgressEvent>().CountAsync(Stop));
        Assert.Equal(Noon.AddMinutes(-19), (await db.Set<LearningFact>().SingleAsync(Stop)).StartedAt);
    }

    [Theory, BothDatabases]
    public async Task Replay_SoundFacts_ChangesNone_AndPutsADamagedOneRight(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await EnrolAsync(site);
        var log = site.Services.GetRequiredService<ProgressLog>();
        await log.AppendAsync(enrolment.OrganisationId, enrolment.Id, [Opened(Noon)], Stop);

        var sound = await site.RunAsync("replay");
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<LearningFact>().ExecuteUpdateAsync(set => set.SetProperty(fact => fact.Status, LearningStatus.Completed), Stop);
        var damaged = await site.RunAsync("replay");

        Assert.Equal((0, "1 enrolments, 0 facts changed."), (sound.Code, sound.Lines[^1]));
        Assert.Equal(1, damaged.Code);
        await using var seen = site.Db(DataScope.System("test"));
        Assert.Equal(LearningStatus.UnderWay, (await seen.Set<LearningFact>().SingleAsync(Stop)).Status);
    }

    [Theory, BothDatabases]
    public async Task Append_ToAnotherOrganisationsEnrolment_IsRefused(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await EnrolAsync(site);
        var log = site.Services.GetRequiredService<ProgressLog>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => log.AppendAsync(Guid.NewGuid(), enrolment.Id, [Opened(Noon)], Stop));
    }

    private static StoredEvent Opened(DateTime at) =>
        new LearningEvent(Guid.CreateVersion7(), FirstLesson, at, Noon, ActorId: null, new LessonOpened()).ToStored();

    private static async Task<Enrolment> EnrolAsync(TestSite site)
    {
        var browser = await site.SignedInAsync("learner@chuo.example");
        await browser.SubmitAsync("/courses/bpr-how-to-run", "/courses/bpr-how-to-run?handler=Enrol", []);
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<Enrolment>().SingleAsync(Stop);
    }
}
