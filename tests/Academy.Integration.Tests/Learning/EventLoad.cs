using System.Diagnostics;
using Academy.Data.HotPages;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Events;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning;

/// <summary>How long learners wait who all report at once. Not part of a run: it is asked for by name, with <c>-explicit only</c>.</summary>
public sealed class EventLoad
{
    private const int Learners = 200;
    private const int Each = 20;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory(Explicit = true), BothDatabases]
    public async Task Reports_of_two_hundred_learners(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await ManyEnrolments.AddAsync(site, ContentId.Of("course", "dq-02"), Learners);
        await using var db = site.Db(DataScope.System("test"));
        var enrolments = await db.Set<Enrolment>().AsNoTracking().OrderBy(row => row.Id).Take(Learners).ToListAsync(Stop);
        var writer = site.Services.GetRequiredService<EventWriter>();
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var begun = Stopwatch.GetTimestamp();

        var times = await Task.WhenAll(enrolments.Select(enrolment => Task.Run(async () =>
        {
            var took = new List<double>();
            for (var known = 0; known < Each; known++)
            {
                var start = Stopwatch.GetTimestamp();
                var stored = new LearningEvent(Guid.CreateVersion7(), ContentId.Of("lesson", "dq-02", "what-we-protect"), now, now, ActorId: null, new LessonOpened()).ToStored();
                Assert.True(await writer.TryAddAsync(enrolment.OrganisationId, enrolment.Id, stored, known, Stop));
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            return took;
        }, Stop)));

        var all = times.SelectMany(took => took).Order().ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant(
            $"{provider}: {all.Count / Stopwatch.GetElapsedTime(begun).TotalSeconds:F0}/s, p50 {all[all.Count / 2]:F1} ms, p99 {all[all.Count * 99 / 100]:F1} ms, longest {all[^1]:F1} ms"));
    }
}
