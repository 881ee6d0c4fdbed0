using Academy.Browser.Tests.Visits;
using Academy.Domain.Time;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Journeys;

/// <summary>A session begins: the host opens the reception, participants of two municipalities report, one by the QR code and one by the digits, and the host corrects what is recorded.</summary>
public sealed class AttendanceJourney(Chromium chromium) : Journey(chromium)
{
    private const string Secretariat = "secretariat@academy.example";

    [Fact]
    public async Task Participants_report_and_the_host_corrects()
    {
        await StartAsync(DatabaseProvider.Sqlite);
        var term = await Participants.JoinAsync(Site, Participants.Learner, Participants.Neighbour);
        GoTo(13, 20);
        var host = await VisitAsync(Secretariat);
        await host.Page.Clock.InstallAsync();
        await host.OpenAsync($"/secretariat/terms/{term}");
        var reception = $"/secretariat/terms/{term}/sessions/1/reception";
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Link, new() { Name = "第1回の受付" }), reception);
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "受付を始める" }), reception);
        await ScanAsync(host, term);

        // The code renews itself, and the count with it: here at the end of its time.
        GoTo(13, 42);
        var before = await DigitsAsync(host);
        await host.Page.Clock.FastForwardAsync(31_000);
        await Expect(Digits(host)).Not.ToHaveTextAsync(before);
        await Expect(host.Page.GetByText("2人中1人")).ToBeVisibleAsync();
        await host.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await host.ShowAsync(new());

        var neighbour = await TypeAsync(term, await DigitsAsync(host));
        await CorrectAsync(host, term);
        await neighbour.OpenAsync($"/cohorts/{term}");
        await Expect(neighbour.Page.GetByText("出席 12月15日(火) 13:42 出席簿")).ToBeVisibleAsync();
    }

    /// <summary>With a telephone that is not signed in.</summary>
    private async Task ScanAsync(Visitor host, Guid term)
    {
        var address = new Uri(await QrReader.ReadAsync(host.Page.GetByRole(AriaRole.Img, new() { Name = "受付のQRコード" })));
        Assert.Equal($"http://127.0.0.1:5080/cohorts/{term}/sessions/1/arrival", address.GetLeftPart(UriPartial.Path));
        var learner = await VisitAsync();
        await learner.FollowAsync(() => learner.Page.GotoAsync(address.PathAndQuery), $"/sign-in?returnUrl={Uri.EscapeDataString(address.PathAndQuery)}");
        await learner.Page.GetByLabel("メールアドレス").FillAsync(Participants.Learner);
        await learner.Page.GetByLabel("パスワード", new() { Exact = true }).FillAsync(Browsing.DemoPassword);
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Button, new() { Name = "サインイン" }), address.PathAndQuery);
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Button, new() { Name = "出席を届け出る" }), address.AbsolutePath);
        await Expect(learner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("出席を届け出ました。");
        await Expect(learner.Page.GetByRole(AriaRole.Region, new() { Name = "あなたの出席の記録" })).ToContainTextAsync("出席 13:20");
    }

    /// <summary>Late, from the page of the term, and not right at once.</summary>
    private async Task<Visitor> TypeAsync(Guid term, string digits)
    {
        var (neighbour, arrival) = (await VisitAsync(Participants.Neighbour, new(Look.Narrow, ColorScheme.Dark)), $"/cohorts/{term}/sessions/1/arrival");
        await neighbour.OpenAsync($"/cohorts/{term}");
        await neighbour.FollowAsync(neighbour.Page.GetByRole(AriaRole.Link, new() { Name = "出席を届け出る" }), arrival);
        await neighbour.Page.GetByLabel("6桁の番号").FillAsync(digits[..3]);
        var report = neighbour.Page.GetByRole(AriaRole.Button, new() { Name = "出席を届け出る" });
        await neighbour.FollowAsync(report, arrival, 400);
        await Expect(neighbour.Page.GetByLabel("6桁の番号")).ToHaveValueAsync(digits[..3]);
        await neighbour.Page.GetByLabel("6桁の番号").FillAsync(digits);
        await neighbour.FollowAsync(report, arrival);
        await Expect(neighbour.Page.GetByRole(AriaRole.Region, new() { Name = "あなたの出席の記録" })).ToContainTextAsync("遅刻 13:42");
        return neighbour;
    }

    private static async Task CorrectAsync(Visitor host, Guid term)
    {
        var list = $"/secretariat/terms/{term}/sessions/1/attendance";
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Link, new() { Name = "第1回の出席簿" }), list);
        await host.Page.GetByLabel("秋川 陽菜").SelectOptionAsync("出席");
        await host.Page.GetByLabel("記録を直す理由").FillAsync("電車の遅延証明書を確認したため");
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "出席を記録する" }), $"/secretariat/terms/{term}");
        await host.OpenAsync(list);
        var line = host.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "秋川 陽菜" }).First;
        await line.Locator("summary").ClickAsync();
        await Expect(line).ToContainTextAsync("理由: 電車の遅延証明書を確認したため");
        await Expect(line).ToContainTextAsync("遅刻 12月15日(火) 13:42 受付のコード");
        await host.InspectAsync();
    }

    private static ILocator Digits(Visitor host) => host.Page.Locator(".reception__digits");

    private static async Task<string> DigitsAsync(Visitor host) => (await Digits(host).TextContentAsync())!;

    /// <summary>By Tokyo's clocks, on the day of the first session.</summary>
    private void GoTo(int hour, int minute) => Site.Clock.Set(TokyoTime.At(new(2026, 12, 15), new(hour, minute)));
}
