using Academy.Browser.Tests.Visits;
using Academy.Modularity;

namespace Academy.Browser.Tests.Journeys;

/// <summary>HR makes a rule, sees how it reads to somebody, has it remind that person, and ends it.</summary>
public sealed class ReminderRuleJourney(Chromium chromium) : Journey(chromium)
{
    private const string List = "/hr/reminders";

    [Fact]
    public async Task A_rule_is_made_tried_on_somebody_and_ended()
    {
        var hr = await BeginAsync(DatabaseProvider.Sqlite, "hr@chuo.example");
        await hr.OpenAsync("/hr");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "リマインダー" }), List);
        await MakeAsync(hr);
        var rule = await PreviewAsync(hr);
        await SilenceAsync(hr);
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "「期末の案内」を削除する" }), rule);
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "このルールを削除する" }), List);
        await Expect(hr.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("ルール「期末の案内」を削除しました。");
    }

    private static async Task MakeAsync(Visitor hr)
    {
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "期限の前に知らせる", Exact = true }), $"{List}/new?preset=due-soon");
        await hr.Page.GetByLabel("ルールの名前").FillAsync("期末の案内");
        await hr.Page.GetByLabel("日数").FillAsync("たくさん");
        await hr.Page.GetByLabel("サイトのお知らせ").UncheckAsync();
        await hr.Page.GetByLabel("メール", new() { Exact = true }).UncheckAsync();
        await hr.Page.GetByLabel("英語の件名").FillAsync("{course} is due");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "ルールを作る" }), $"{List}/new?preset=due-soon", 400);
        await Expect(hr.Page.GetByText("3か所を確認してください")).ToBeVisibleAsync();
        await Expect(hr.Page.GetByLabel("日数")).ToHaveValueAsync("たくさん");
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await hr.ShowAsync(new());
        // The sentence above leads to the first box.
        await hr.Page.GetByRole(AriaRole.Link, new() { Name = "知らせ方を1つ以上選んでください。" }).ClickAsync();
        await Expect(hr.Page.GetByLabel("サイトのお知らせ")).ToBeFocusedAsync();
        await hr.Page.Keyboard.PressAsync("Space");
        await hr.Page.GetByLabel("英語の件名").FillAsync("{topic} is due");
        await hr.Page.GetByLabel("当日").CheckAsync();
        await Expect(hr.Page.GetByLabel("日数")).ToBeHiddenAsync();
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "ルールを作る" }), List);
        await Expect(hr.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("ルール「期末の案内」を作りました。");
        await Expect(hr.Page.GetByRole(AriaRole.Table, new() { Name = "ルール" })).ToContainTextAsync("期限の当日");
    }

    /// <returns>The address of the rule.</returns>
    private static async Task<string> PreviewAsync(Visitor hr)
    {
        var link = hr.Page.GetByRole(AriaRole.Link, new() { Name = "期末の案内", Exact = true });
        var rule = (await link.GetAttributeAsync("href"))!;
        await hr.FollowAsync(link, rule);
        var body = hr.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^本文") });
        await body.FillAsync("{氏名}さん、{件名}です。");
        await hr.Page.GetByLabel("職員番号").FillAsync("100101");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "この職員への文面を見る" }), $"{rule}?handler=Preview");
        await Expect(hr.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("青木 美咲さん、");
        await Expect(body).ToHaveValueAsync("{氏名}さん、{件名}です。");
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await hr.ShowAsync(new());
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "ルールを保存する" }), List);
        return rule;
    }

    private static async Task SilenceAsync(Visitor hr)
    {
        await hr.Page.GetByText("団体全体のリマインダーを止める").ClickAsync();
        await Expect(hr.Page.GetByText("この団体の職員にはリマインダーが1件も届きません")).ToBeVisibleAsync();
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "団体全体を止める" }), List);
        await Expect(hr.Page.GetByText("団体全体のリマインダーを止めています")).ToBeVisibleAsync();
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "団体全体を再開する" }), List);
        await Expect(hr.Page.GetByText("団体全体のリマインダーを止めています")).ToHaveCountAsync(0);
    }
}
