using Academy.Browser.Tests.Learning.Quizzes;
using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Browser.Tests.Learning;

/// <summary>What happened until the moment a page goes away: a film that runs reports itself only then.</summary>
public sealed class LeavingTests(Chromium chromium) : PlayerTest(chromium)
{
    private const string Watched = "video.watched";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_just_watched_is_sent_on_the_way_out(bool closesTheTab)
    {
        var arrivals = new Arrivals("/events");
        await StartAsync(DatabaseProvider.Sqlite, site => site.AddServices = services => services.AddSingleton<IStartupFilter>(arrivals));
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(Film);
        await arrivals.WaitForAsync("lesson.opened");
        await PlayAsync(visitor);

        // No page of the site follows that could send it.
        if (closesTheTab)
            await visitor.Page.CloseAsync(new() { RunBeforeUnload = true });
        else
            await visitor.Page.GotoAsync("about:blank");

        await arrivals.WaitForAsync(Watched);
        Assert.Single(await StoredAsync(Watched));
    }

    [Fact]
    public async Task What_could_not_be_sent_on_the_way_out_is_sent_by_the_next_page()
    {
        var (arrivals, outage) = (new Arrivals("/events"), new Outage("/events"));
        await StartAsync(DatabaseProvider.Sqlite, site => site.AddServices = services =>
            services.AddSingleton<IStartupFilter>(arrivals).AddSingleton<IStartupFilter>(outage));
        var visitor = await EnrolledAsync();
        visitor.Expects("503");
        await visitor.OpenAsync(Film);
        await arrivals.WaitForAsync("lesson.opened");
        await PlayAsync(visitor);
        outage.Begin();
        await visitor.Page.GotoAsync("about:blank");
        Assert.Empty(await StoredAsync(Watched));

        outage.End();
        await visitor.OpenAsync("/");

        await arrivals.WaitForAsync(Watched);
        Assert.Single(await StoredAsync(Watched));
    }

    /// <summary>Plays a second of the film and lets it run on.</summary>
    private static async Task PlayAsync(Visitor visitor)
    {
        await visitor.Page.EvaluateAsync("""
            async () => {
                const video = document.querySelector('video');
                const passed = new Promise(resolve => video.addEventListener('timeupdate', () => video.currentTime >= 1 && resolve()));
                video.muted = true;
                await video.play();
                await passed;
            }
            """);
    }
}
