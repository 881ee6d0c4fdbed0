using Academy.Browser.Tests.Visits;
using Academy.Catalogue.Content;
using Academy.Data.Learning;
using Academy.Domain.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Browser.Tests.Learning;

/// <summary>A film of six seconds is really played, and the lesson is done when nine tenths of it were.</summary>
public sealed class FilmTests(Chromium chromium) : PlayerTest(chromium)
{
    private const string Sample = "/courses/film-sample";
    private const string Lesson = "/learn/film-sample/film";

    /// <summary>Plays from one place to another, without a look at anything else.</summary>
    private const string Play = """
        async ([from, to]) => {
            const video = document.querySelector('video');
            const passed = new Promise(resolve => {
                video.addEventListener('ended', resolve);
                video.addEventListener('timeupdate', () => video.currentTime >= to && resolve());
            });
            video.muted = true;
            if (from !== null) {
                const there = new Promise(resolve => video.addEventListener('seeked', resolve, { once: true }));
                video.currentTime = from;
                await there;
            }
            await video.play();
            await passed;
            video.pause();
        }
        """;

    [Fact]
    public async Task What_was_watched_never_gets_less_and_completes_the_lesson()
    {
        await StartAsync(DatabaseProvider.Sqlite);
        var report = await Site.Services.GetRequiredService<IContentImporter>()
            .ImportAsync(Path.Combine(AppContext.BaseDirectory, "Samples", "content"), new Progress<ReleaseFollowed>(), TestContext.Current.CancellationToken);
        Assert.Empty(report.Errors);
        var visitor = await VisitAsync(Learner);
        await EnrolAsync(visitor, Sample);
        await visitor.OpenAsync(Lesson);

        var beginning = await WatchAsync(visitor, null, 2);
        var again = await WatchAsync(visitor, 0.5, 1.5);
        var further = await WatchAsync(visitor, 4, 6);
        await Expect(Done(visitor)).ToBeHiddenAsync();
        Assert.InRange(beginning, 1.5, 3);
        Assert.InRange(again, beginning, beginning + 0.01);
        Assert.InRange(further, beginning + 1, beginning + 2.5);

        // Another day the film goes on where it was left.
        await visitor.FollowAsync(() => visitor.Page.ReloadAsync(), Lesson);
        await visitor.Page.WaitForFunctionAsync("from => Math.abs(document.querySelector('video').currentTime - from) < 0.3", beginning);
        await WatchAsync(visitor, null, 4.3);

        await Expect(Done(visitor)).ToBeVisibleAsync();
        await visitor.InspectAsync();
        await using var db = Site.Db(DataScope.System("test"));
        Assert.Equal(LearningStatus.Completed, (await db.Set<LearningFact>().SingleAsync(TestContext.Current.CancellationToken)).Status);
    }

    /// <returns>The seconds of the film that the server now knows were played.</returns>
    private static async Task<double> WatchAsync(Visitor visitor, double? from, double to)
    {
        await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Page.EvaluateAsync(Play, new object?[] { from, to }),
            response => response.Request.PostData?.Contains("video.watched", StringComparison.Ordinal) == true && response.Ok);
        var page = await (await visitor.Page.APIRequest.GetAsync(Lesson)).TextAsync();
        return await visitor.Page.EvaluateAsync<double>("""
            html => Object.values(JSON.parse(new DOMParser().parseFromString(html, 'text/html').querySelector('[data-player]').dataset.played))
                .flat().reduce((sum, [from, to]) => sum + to - from, 0)
            """, page);
    }
}
