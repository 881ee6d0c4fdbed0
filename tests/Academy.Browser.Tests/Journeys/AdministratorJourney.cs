using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Journeys;

public sealed class AdministratorJourney(Chromium chromium) : Journey(chromium)
{
    private const string Mail = "/admin/mail";

    [Theory, BothDatabases]
    public async Task An_administrator_begins_and_ends_a_day(DatabaseProvider provider)
    {
        var visitor = await BeginAsync(provider, "admin@academy.example");
        await Expect(Header(visitor)).ToContainTextAsync("管野 理");
        await Expect(Header(visitor)).ToContainTextAsync("システム管理課");

        await visitor.FollowAsync(Header(visitor).GetByRole(AriaRole.Link, new() { Name = "監査記録" }), "/admin/audit");
        await Expect(visitor.Page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("サインインした");

        await visitor.FollowAsync(Header(visitor).GetByRole(AriaRole.Link, new() { Name = "メール送信" }), Mail);
        await TryMailAsync(visitor);

        await EndAsync(visitor);
    }

    private async Task TryMailAsync(Visitor visitor)
    {
        var to = visitor.Page.GetByLabel("宛先のメールアドレス");
        var send = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "テストメールを送る" });
        await Expect(to).ToHaveValueAsync("admin@academy.example");
        await to.FillAsync("山田@中央区");
        await visitor.FollowAsync(send, Mail, 400);
        await Expect(to).ToHaveValueAsync("山田@中央区");
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("メールアドレスの形になっていません") })).ToBeVisibleAsync();
        await to.FillAsync("kanri@academy.example");
        await visitor.Page.Clock.InstallAsync();
        await visitor.FollowAsync(send, Mail);
        var tests = visitor.Page.Locator("#tests");
        await Expect(tests.GetByRole(AriaRole.Listitem)).ToContainTextAsync("kanri@academy.example");
        await Expect(tests).ToContainTextAsync("送信待ち");

        await Site.WorkOffAsync();
        // The page finds out by itself, and then asks no more.
        await visitor.Page.Clock.RunForAsync(2_000);
        await Expect(tests).ToContainTextAsync("送信済み");
        await Expect(visitor.Page.Locator("#counts dd").Nth(2)).ToContainTextAsync("1");
        var asked = 0;
        visitor.Page.Request += (_, _) => asked++;
        await visitor.Page.Clock.RunForAsync(10_000);
        Assert.Equal(0, asked);
        await visitor.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await visitor.ShowAsync(new());
    }
}
