using System.Net;
using System.Net.Http.Headers;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>What a participant is known to have watched of a recording.</summary>
public sealed class RecordingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Watched_IsWhatWasPlayed_AndNoMoreThanTheClockAllows(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        await cohort.AddAsync("Recording", "録画.mp4", SampleFile.Mp4(200));
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        var page = await Watching.OpenAsync(cohort, learner);
        Assert.Equal(("0% 視聴", "まだ見ていない部分: 0:00〜3:20", "0"), (page.Said, page.Missing, page.Position));

        // To seek to the end, or to say so, is not to watch: half a minute is a minute at most.
        cohort.Site.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("30% 視聴 まだ見ていない部分: 1:00〜3:20", await page.ToldAsync(200, (0, 200)));
        Assert.Equal("30% 視聴 まだ見ていない部分: 1:00〜3:20", await page.ToldAsync(200, (100, 200)));
        // What arrives twice counts once.
        cohort.Site.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal("42% 視聴 まだ見ていない部分: 1:00〜1:40、2:05〜3:20", await page.ToldAsync(125, (100, 125), (30, 60), (110, 120)));
        Assert.Equal("42% 視聴 まだ見ていない部分: 1:00〜1:40、2:05〜3:20", await page.ToldAsync(125, (100, 125)));

        // Another day, on another page: it goes on where it was left.
        cohort.Site.Clock.Advance(TimeSpan.FromDays(1));
        using var later = await cohort.Site.SignedInAsync(CohortSite.Learner);
        var again = await Watching.OpenAsync(cohort, later);
        Assert.Equal(("42% 視聴", "125"), (again.Said, again.Position));
        Assert.Equal("42% 視聴 まだ見ていない部分: 1:00〜1:40、2:05〜3:20", await again.ToldAsync(125, (0, 200)));
        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("90% 視聴 まだ見ていない部分: 3:00〜3:20", await again.ToldAsync(180, (60, 100), (125, 180)));
        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("100% 視聴 最後まで視聴しました。", await again.ToldAsync(-5, (-20, 5_000)));
        Assert.Equal(["[[0,200]] 200 0"], await Watching.RowsAsync(cohort));
        using var neighbour = await cohort.Site.SignedInAsync(CohortSite.Neighbour);
        Assert.Equal("0% 視聴", (await Watching.OpenAsync(cohort, neighbour)).Said);
    }

    [Theory, BothDatabases]
    public async Task Watched_FromTwoWindowsAtOnce_IsAllKept(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        await cohort.AddAsync("Recording", "録画.mp4", SampleFile.Mp4(100));
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        var pages = new[] { await Watching.OpenAsync(cohort, learner), await Watching.OpenAsync(cohort, learner) };
        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(5));
        await pages[0].ToldAsync(0, (0, 10));

        // The first of them uses up what the clock allows; to tell what is known costs nothing.
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => pages[number % 2].TellAsync(10, (0, 10))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(["[[0,10]] 10 10"], await Watching.RowsAsync(cohort));
    }

    [Theory, BothDatabases]
    public async Task Watched_OfSomebodyElse_OrWithoutThePagesToken_IsNotTaken(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        await cohort.AddAsync("Recording", "録画.mp4", SampleFile.Mp4(100));
        await cohort.AddAsync("Recording", "録画.mp4", SampleFile.Mp4(120), 2);
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        using var neighbour = await cohort.Site.SignedInAsync(CohortSite.Neighbour);
        var (own, others) = (await Watching.OpenAsync(cohort, learner), await Watching.OpenAsync(cohort, neighbour));
        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(5));
        var (me, them) = ($"{await cohort.Site.StaffIdAsync(CohortSite.Learner)}", $"{await cohort.Site.StaffIdAsync(CohortSite.Neighbour)}");

        cohort.Site.Log.Expect("antiforgery request token");
        cohort.Site.Log.Expect("ntiforgery token");
        Assert.Equal(HttpStatusCode.BadRequest, (await own.TellAsync(me, null, 0, [(0, 10)])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await own.TellAsync(me, "CfDJ8forged", 0, [(0, 10)])).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await own.TellAsync(them, own.Token, 0, [(0, 10)])).StatusCode);
        // The page of another participant, by whom its seal was not made.
        Assert.Equal(HttpStatusCode.NotFound, (await own.TellAsync(them, others.Token, 0, [(0, 10)], neighbour)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await own.TellAsync(0, [.. Enumerable.Repeat((0, 1), 501)])).StatusCode);
        Assert.Empty(await Watching.RowsAsync(cohort));
        await cohort.EndAsync(CohortSite.Learner);
        Assert.Equal(HttpStatusCode.NotFound, (await own.TellAsync(0, (0, 10))).StatusCode);
    }

    /// <summary>What was taken away is gone at once, for a page that is open too; what comes in its place begins anew.</summary>
    [Theory, BothDatabases]
    public async Task Recording_ThatIsRemoved_IsGoneAtOnce(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        var (recording, captions) = (await cohort.AddAsync("Recording", "録画.mp4", SampleFile.Mp4(100)), await cohort.AddAsync("Captions", "字幕.vtt", SampleFile.Vtt()));
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        var html = await learner.GetStringAsync($"{cohort.Page}/sessions/1", Stop);
        Assert.Contains($"src=\"{cohort.AddressOf(recording)}\"", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains($"src=\"{cohort.AddressOf(captions)}\"", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        using (var part = new HttpRequestMessage(HttpMethod.Get, cohort.AddressOf(recording)) { Headers = { Range = new RangeHeaderValue(4, 7) } })
        using (var answer = await learner.SendAsync(part, Stop))
            Assert.Equal(
                (HttpStatusCode.PartialContent, "ftyp", "video/mp4", null),
                (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop), answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition));
        var page = await Watching.OpenAsync(cohort, learner);
        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(5));
        await page.ToldAsync(50, (0, 50));

        await cohort.RemoveAsync(recording);

        Assert.Equal(HttpStatusCode.NotFound, (await page.TellAsync(60, (50, 60))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await learner.GetAsync(cohort.AddressOf(recording), Stop)).StatusCode);
        Assert.Null((await CohortSite.ReadAsync(learner, $"{cohort.Page}/sessions/1")).QuerySelector("video"));
        await cohort.AddAsync("Recording", "録画.mp4", SampleFile.Mp4(100));
        Assert.Equal("0% 視聴", (await Watching.OpenAsync(cohort, learner)).Said);
    }
}
