using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Journeys;

public sealed class HumanResourcesJourney(Chromium chromium) : Journey(chromium)
{
    [Theory, BothDatabases]
    public async Task An_hr_officer_begins_and_ends_a_day(DatabaseProvider provider)
    {
        var visitor = await BeginAsync(provider, "hr@chuo.example");
        await Expect(Header(visitor)).ToContainTextAsync("佐々木 由紀");
        await Expect(Header(visitor)).ToContainTextAsync("職員課");

        await visitor.OpenAsync("/courses/dq-security-everyday");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "職員に割り当てる" }), "/courses/dq-security-everyday/assign");
        var preview = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "内容を確認する" });
        await visitor.Page.GetByLabel("期限").FillAsync("2026-12-25");
        await visitor.FollowAsync(preview, "/courses/dq-security-everyday/assign", 400);
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "部署を選んでください。" })).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByLabel("期限")).ToHaveValueAsync("2026-12-25");
        await visitor.Page.Locator("#Office").SelectOptionAsync(new SelectOptionValue { Label = "区民部(3人)" });
        await visitor.FollowAsync(preview, "/courses/dq-security-everyday/assign");
        await Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "割り当ての内容" })).ToContainTextAsync("新しい受講者");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "この内容で3人に割り当てる" }), "/courses/dq-security-everyday/assign");
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("新しい受講者3人");

        await SupportAsync(visitor);
        await LookAtFiguresAsync(visitor);

        await EndAsync(visitor);
    }

    /// <summary>From a figure to its definition, to the rows behind it, to the form for a file of them.</summary>
    private static async Task LookAtFiguresAsync(Visitor visitor)
    {
        const string figures = "year=2026&on=2026-11-24";
        await visitor.OpenAsync("/hr");
        await LookAtTheMapAsync(visitor);
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "この数字の説明 修了率" }), $"/hr?{figures}&why=rate");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "「修了率」の説明" })).ToBeVisibleAsync();
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "受講 3件の一覧" }), $"/hr/people?{figures}&measure=enrolled");
        await Expect(visitor.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("区民部 区民生活課");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "ファイルに書き出す" }), $"/hr/export?{figures}&measure=enrolled");
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "書き出す", Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>A cell of the heat map is opened by keyboard; the table beside the map says the same.</summary>
    private static async Task LookAtTheMapAsync(Visitor visitor)
    {
        await visitor.Page.Locator("summary", new() { HasText = "表で見る" }).First.ClickAsync();
        await visitor.InspectAsync();
        var table = visitor.Page.GetByRole(AriaRole.Table, new() { Name = "所属とコースの修了率" });
        await Expect(table.GetByRole(AriaRole.Row, new() { Name = "区民部" })).ToContainTextAsync("0.0%0/3件");
        var cell = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "区民部、毎日の情報セキュリティ、修了率0.0% 内訳を開く" });
        await Expect(cell).ToHaveTextAsync("0");
        var path = (await cell.GetAttributeAsync("href"))!.Split('#')[0];
        await visitor.FollowAsync(() => cell.PressAsync("Enter"), path);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "「修了率」の説明" })).ToBeVisibleAsync();
        await visitor.OpenAsync("/hr");
    }

    /// <summary>Somebody of the office needs another attempt and more time.</summary>
    private async Task SupportAsync(Visitor visitor)
    {
        await Site.TakeAsAsync("dq-security-everyday", new(80, Attempts: 1, TimeLimit: 20, "always", "choices"));
        await visitor.OpenAsync("/courses/dq-security-everyday");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "受講者を見る" }), "/courses/dq-security-everyday/learners");
        var learner = visitor.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First;
        var path = (await learner.GetAttributeAsync("href"))!;
        await visitor.FollowAsync(learner, path);

        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "追加する" }), $"{path}?handler=Grant", 400);
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "理由を入力してください。本人にも表示されます。" })).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Region, new() { Name = "受験回数を追加する" }).GetByLabel("理由").FillAsync("通信の不具合のため");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "追加する" }), $"{path}?done=granted");
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("受験回数を追加しました");
        await Expect(visitor.Page.GetByText("2回まで(あと2回)")).ToBeVisibleAsync();

        await visitor.Page.GetByLabel("延長する割合").SelectOptionAsync("50");
        await visitor.Page.GetByRole(AriaRole.Region, new() { Name = "制限時間の配慮" }).GetByLabel("理由").FillAsync("配慮の申し出");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "保存する" }), $"{path}?done=extra-time");
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("延長時間を保存しました");
    }
}
