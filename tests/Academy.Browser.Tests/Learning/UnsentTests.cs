using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Learning;

/// <summary>What a learner did reaches the server later, once, and for nobody else.</summary>
public sealed class UnsentTests(Chromium chromium) : PlayerTest(chromium)
{
    [Fact]
    public async Task Made_offline_and_through_a_reload_it_arrives_once()
    {
        var visitor = await EnrolledAsync();
        var log = await EventLog.OfAsync(visitor);
        visitor.Expects("ERR_INTERNET_DISCONNECTED");
        await visitor.Page.Clock.InstallAsync();
        await visitor.OpenAsync(First);
        await visitor.Page.Clock.RunForAsync(1000);

        await log.GoOfflineAsync(visitor);
        await Confirm(visitor).ClickAsync();
        await visitor.Page.Clock.FastForwardAsync(60_000);
        await Expect(visitor.Page.Locator("[data-confirm-status]")).ToContainTextAsync("通信が戻ると送信します");
        await Expect(Pill(visitor)).ToContainTextAsync("未送信 1件");
        await visitor.InspectAsync();
        Assert.DoesNotContain("lesson.confirmed", log.Kinds);

        await log.GoOfflineAsync(visitor, offline: false);
        await visitor.FollowAsync(() => visitor.Page.ReloadAsync(), First);
        await visitor.Page.Clock.RunForAsync(1000);

        await Expect(Pill(visitor)).ToBeHiddenAsync();
        Assert.Single(log.Kinds, "lesson.confirmed");
    }

    [Fact]
    public async Task Across_an_expired_session_it_waits_for_the_same_person()
    {
        var visitor = await EnrolledAsync();
        var log = await EventLog.OfAsync(visitor);
        visitor.Expects("401");
        log.IsSignedOut = true;
        await visitor.OpenAsync(First);

        await Expect(visitor.Page.Locator("[data-when=signed-out]")).ToContainTextAsync("サインインすると送信します");
        await Expect(visitor.Page.Locator("[data-when=signed-out] a")).ToHaveAttributeAsync("href", $"/sign-in?returnUrl={Uri.EscapeDataString(First)}");
        await visitor.InspectAsync();
        Assert.Empty(log.Stored);

        log.IsSignedOut = false;
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "今すぐ送信" }).ClickAsync();
        await Expect(Pill(visitor)).ToBeHiddenAsync();
        Assert.Equal(["lesson.opened"], log.Kinds);
    }

    [Fact]
    public async Task Somebody_else_in_the_same_browser_neither_sees_nor_sends_it()
    {
        var visitor = await EnrolledAsync();
        var log = await EventLog.OfAsync(visitor);
        visitor.Expects("401");
        log.IsSignedOut = true;
        await visitor.OpenAsync(First);
        await Expect(Pill(visitor)).ToContainTextAsync("1件");
        var first = await visitor.Page.Locator("[data-player]").GetAttributeAsync("data-staff");
        // The page of the first one tries once more as it goes away, with a token that is not of the new session.
        Log.Expect("The antiforgery cookie token and request token do not match");

        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.SignInAsync("trainer@chuo.example");
        await EnrolAsync(visitor);
        log.IsSignedOut = false;
        await visitor.OpenAsync(Second);
        await Expect(Pill(visitor)).ToBeHiddenAsync();
        await visitor.Page.WaitForFunctionAsync("() => !document.querySelector('[data-unsent-pill]:not([hidden])')");
        Assert.All(log.Stored, stored => Assert.NotEqual(first, stored.Staff));

        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.SignInAsync(Learner);
        await visitor.OpenAsync("/");
        await visitor.Page.WaitForFunctionAsync(QueueIsEmpty);
        Assert.Contains(log.Stored, stored => stored.Staff == first);
    }

    [Fact]
    public async Task Signing_out_with_unsent_records_asks_first()
    {
        var visitor = await EnrolledAsync();
        var log = await EventLog.OfAsync(visitor);
        visitor.Expects("ERR_INTERNET_DISCONNECTED");
        await visitor.OpenAsync(First);
        await Expect(Pill(visitor)).ToBeHiddenAsync();
        await visitor.Page.RouteAsync("**/learn/*/events", route => route.AbortAsync("internetdisconnected"));
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
        Assert.DoesNotContain(log.Stored, stored => stored.Kind == "lesson.confirmed");
    }

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
