using Academy.Browser.Tests.Visits;
using Academy.Modularity;

namespace Academy.Browser.Tests.Journeys;

/// <summary>HR says who is a superior and has them told each week; a superior sees how the own office stands, and nothing else of HR's.</summary>
public sealed class SuperiorJourney(Chromium chromium) : Journey(chromium)
{
    private const string Choice = "/hr/superiors";
    private const string Rules = "/hr/reminders";
    private const string Course = "/courses/dq-security-everyday";

    [Fact]
    public async Task Superiors_are_chosen_told_each_week_and_see_their_office()
    {
        var hr = await BeginAsync(DatabaseProvider.Sqlite, "hr@chuo.example");
        await AssignAsync(hr);
        await ChooseAsync(hr);
        await RemindAsync(hr);
        await EndAsync(hr);

        var superior = await VisitAsync("watanabe@chuo.example");
        await superior.OpenAsync("/");
        await LookAsync(superior);
        await EndAsync(superior);
    }

    private static async Task AssignAsync(Visitor hr)
    {
        await hr.OpenAsync($"{Course}/assign");
        await hr.Page.Locator("#Office").SelectOptionAsync(new SelectOptionValue { Label = "総務部(5人)" });
        await hr.Page.GetByLabel("期限").FillAsync("2026-12-07");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "内容を確認する" }), $"{Course}/assign");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "この内容で5人に割り当てる" }), $"{Course}/assign");
    }

    private static async Task ChooseAsync(Visitor hr)
    {
        await hr.OpenAsync("/hr");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "所属長" }), Choice);
        await Expect(hr.Page.GetByLabel("課長")).ToBeCheckedAsync();
        await hr.Page.GetByLabel("係長").CheckAsync();
        await hr.Page.GetByLabel("部長").UncheckAsync();
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "保存する" }), Choice);
        await Expect(hr.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("所属長の職位を保存しました。");
        await Expect(hr.Page.GetByText("所属長は3人です")).ToBeVisibleAsync();
        await Expect(hr.Page.GetByRole(AriaRole.Table, new() { Name = "所属長のいない部署" })).ToContainTextAsync("区民部 区民生活課");
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await hr.ShowAsync(new());
    }

    private static async Task RemindAsync(Visitor hr)
    {
        await hr.OpenAsync(Rules);
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "所属長に週のまとめを送る" }), $"{Rules}/new?preset=section");
        await Expect(hr.Page.GetByLabel("日数")).ToHaveCountAsync(0);
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "ルールを作る" }), Rules);
        await Expect(hr.Page.GetByRole(AriaRole.Table, new() { Name = "ルール" })).ToContainTextAsync("毎週月曜日 9:00");
        var link = hr.Page.GetByRole(AriaRole.Link, new() { Name = "所属長への週のまとめ", Exact = true });
        var rule = (await link.GetAttributeAsync("href"))!;
        await hr.FollowAsync(link, rule);
        await hr.Page.GetByLabel("職員番号").FillAsync("100107");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "この職員への文面を見る" }), $"{rule}?handler=Preview");
        await Expect(hr.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("【期限が14日以内の受講 2件】");
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await hr.ShowAsync(new());
        await hr.OpenAsync($"{Rules}/rehearsal?on=2026-11-30");
        var rehearsed = hr.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("渡邉 直子") }).First;
        await Expect(rehearsed).ToContainTextAsync("情報政策課");
        await Expect(rehearsed).ToContainTextAsync("その日に知らせることがなければ、送りません。");
        await Expect(hr.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("山﨑 大輔") })).ToHaveCountAsync(0);
    }

    private static async Task LookAsync(Visitor superior)
    {
        await superior.FollowAsync(Header(superior).GetByRole(AriaRole.Link, new() { Name = "受講・修了の状況" }).First, "/hr");
        await Expect(superior.Page.GetByText("中央区 担当する部署")).ToBeVisibleAsync();
        foreach (var ofHr in new[] { "所属長", "リマインダー", "修了を取り込む", "年度の締め" })
            await Expect(superior.Page.GetByRole(AriaRole.Link, new() { Name = ofHr })).ToHaveCountAsync(0);
        await superior.OpenAsync("/hr/people?measure=enrolled");
        var people = superior.Page.GetByRole(AriaRole.Table);
        await Expect(people).ToContainTextAsync("青木 美咲");
        await Expect(people).Not.ToContainTextAsync("佐々木 由紀");
    }
}
