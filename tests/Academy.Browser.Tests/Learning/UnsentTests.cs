using Academy.Browser.Tests.Accounts;
using Academy.Browser.Tests.Learning.Quizzes;
using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Browser.Tests.Learning;

/// <summary>What a learner did reaches the server later, once, and for nobody else.</summary>
public sealed class UnsentTests(Chromium chromium) : PlayerTest(chromium)
{
    private const string Confirmed = "lesson.confirmed";

    [Theory, BothDatabases]
    public async Task Made_offline_for_a_minute_and_through_a_reload_that_fails_it_arrives_once(DatabaseProvider provider)
    {
        var outage = new Outage("/events");
        await StartAsync(provider, site => site.AddServices = services => services.AddSingleton<IStartupFilter>(outage));
        var visitor = await EnrolledAsync();
        visitor.Expects("ERR_INTERNET_DISCONNECTED");
        visitor.Expects("503");
        await visitor.Page.Clock.InstallAsync();
        await visitor.OpenAsync(First);
        await visitor.Page.Clock.RunForAsync(1000);

        await GoOfflineAsync(visitor, outage);
        await Confirm(visitor).ClickAsync();
        await visitor.Page.Clock.FastForwardAsync(60_000);
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await Expect(visitor.Page.Locator("[data-confirm-status]")).ToContainTextAsync("通信が戻ると送信します");
        await Expect(Pill(visitor)).ToContainTextAsync("未送信 1件");
        await visitor.InspectAsync();
        await visitor.ReloadInVainAsync();
        Assert.Empty(await StoredAsync(Confirmed));

        outage.End();
        await visitor.Page.Context.SetOfflineAsync(false);
        await visitor.OpenAsync(First);
        await visitor.Page.Clock.RunForAsync(1000);

        await Expect(Pill(visitor)).ToBeHiddenAsync();
        await Expect(Done(visitor)).ToBeVisibleAsync();
        Assert.Single(await StoredAsync(Confirmed));
    }

    [Theory, BothDatabases]
    public async Task Across_an_expired_session_it_waits_for_the_same_person(DatabaseProvider provider)
    {
        await StartAsync(provider);
        var visitor = await EnrolledAsync();
        visitor.Expects("401");
        await visitor.OpenAsync(First);
        await Expect(Pill(visitor)).ToBeHiddenAsync();
        Site.Clock.Advance(TimeSpan.FromHours(11));

        await Confirm(visitor).ClickAsync();
        var signIn = visitor.Page.Locator("[data-when=signed-out]").GetByRole(AriaRole.Link);
        await Expect(visitor.Page.Locator("[data-when=signed-out]")).ToContainTextAsync("サインインすると送信します");
        await visitor.InspectAsync();
        Assert.Empty(await StoredAsync(Confirmed));

        await visitor.FollowAsync(signIn, $"/sign-in?returnUrl={Uri.EscapeDataString(First)}");
        await new SignInForm(visitor).SubmitAsync(Learner, Browsing.DemoPassword, First);

        await Expect(Done(visitor)).ToBeVisibleAsync();
        await Expect(Pill(visitor)).ToBeHiddenAsync();
        Assert.Single(await StoredAsync(Confirmed));
    }

    [Theory, BothDatabases]
    public async Task Somebody_else_in_the_same_browser_neither_sees_nor_sends_it(DatabaseProvider provider)
    {
        await StartAsync(provider);
        var visitor = await EnrolledAsync();
        visitor.Expects("401");
        visitor.Expects("ERR_INTERNET_DISCONNECTED");
        await visitor.OpenAsync(First);
        var first = Guid.Parse((await visitor.Page.Locator("[data-player]").GetAttributeAsync("data-staff"))!);
        await visitor.Page.Context.SetOfflineAsync(true);
        await Confirm(visitor).ClickAsync();
        await Expect(Pill(visitor)).ToContainTextAsync("1件");
        // The connection comes back to a browser that nobody is signed in with.
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.Page.Context.SetOfflineAsync(false);
        // It has tried by then, and knows not to try once more as it goes away.
        await Expect(visitor.Page.Locator("[data-when='signed-out']")).ToBeVisibleAsync();

        await visitor.SignInAsync("trainer@chuo.example");
        // The page that is still open tries again, and asks first who is there now.
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "今すぐ送信" }).ClickAsync();
        await Expect(visitor.Page.Locator("[data-when='other-staff']")).ToBeVisibleAsync();
        await EnrolAsync(visitor);
        await visitor.OpenAsync(Second);
        await visitor.Page.WaitForFunctionAsync("() => performance.getEntriesByType('resource').some(entry => entry.name.endsWith('/events'))");
        await Expect(Pill(visitor)).ToBeHiddenAsync();
        Assert.Empty(await StoredAsync(Confirmed));
        Assert.Contains(await StoredAsync("lesson.opened"), staff => staff != first);
        // What the page itself noted has gone out: it would post it as it goes away, with a token that is not the browser's any more.
        await visitor.Page.WaitForFunctionAsync(HoldsOnly, first);

        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.SignInAsync(Learner);
        await visitor.OpenAsync("/");
        await visitor.Page.WaitForFunctionAsync(QueueIsEmpty);
        Assert.Equal([first], await StoredAsync(Confirmed));
    }

    [Fact]
    public async Task Signing_out_with_unsent_records_asks_first()
    {
        var visitor = await EnrolledAsync();
        visitor.Expects("ERR_INTERNET_DISCONNECTED");
        await visitor.OpenAsync(First);
        await Expect(Pill(visitor)).ToBeHiddenAsync();
        // Pages come and records do not go: no real fault of a connection lasts that exactly.
        await visitor.Page.Context.RouteAsync("**/learn/*/events", route => route.AbortAsync("internetdisconnected"));
        await visitor.OpenAsync(Second);
        await visitor.OpenAsync("/");

        var signOut = visitor.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "サインアウト" });
        await signOut.ClickAsync();
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Heading)).ToContainTextAsync("未送信の学習の記録が");
        await visitor.InspectAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "送信してからサインアウト" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("送信できませんでした");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "やめる" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();

        await signOut.ClickAsync();
        await visitor.FollowAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "破棄してサインアウト" }), "/sign-in");
        Assert.True(await visitor.Page.EvaluateAsync<bool>(QueueIsEmpty));
    }

    [Fact]
    public async Task What_the_server_could_not_take_goes_out_soon_after_it_can()
    {
        var outage = new Outage("/events");
        await StartAsync(DatabaseProvider.Sqlite, site => site.AddServices = services => services.AddSingleton<IStartupFilter>(outage));
        var visitor = await EnrolledAsync();
        visitor.Expects("503");
        outage.Begin();
        await visitor.OpenAsync(First);
        await Confirm(visitor).ClickAsync();
        // The button has tried and stays where it is: taken at once, it would have led to the next lesson.
        await Expect(visitor.Page.Locator("[data-confirm-status]")).ToContainTextAsync("通信が戻ると送信します");
        await Expect(Pill(visitor)).ToContainTextAsync("未送信");

        outage.End();

        await Expect(Pill(visitor)).ToBeHiddenAsync();
        Assert.Single(await StoredAsync(Confirmed));
    }

    /// <summary>Also for what a page sends as it goes away, which the browser lets through.</summary>
    private static async Task GoOfflineAsync(Visitor visitor, Outage outage)
    {
        outage.Begin();
        await visitor.Page.Context.SetOfflineAsync(true);
    }

    private const string HoldsOnly = """
        staff => new Promise(resolve => {
            const opened = indexedDB.open('academy-queue');
            opened.onsuccess = () => {
                const all = opened.result.transaction('events').objectStore('events').getAll();
                all.onsuccess = () => resolve(all.result.every(record => record.staff === staff));
            };
        })
        """;

    private const string QueueIsEmpty = """
        () => new Promise(resolve => {
            const opened = indexedDB.open('academy-queue');
            opened.onsuccess = () => {
                const count = opened.result.transaction('events').objectStore('events').count();
                count.onsuccess = () => resolve(count.result === 0 && !Object.keys(localStorage).some(key => key.startsWith('academy-queue:')));
            };
        })
        """;
}
