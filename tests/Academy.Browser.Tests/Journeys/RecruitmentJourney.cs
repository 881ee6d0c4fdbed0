using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Journeys;

/// <summary>
/// A term recruits: officials of two municipalities apply, are approved by superior or deputy and by HR; the lottery gives the one place; it is given up and goes to who waits.
/// </summary>
public sealed class RecruitmentJourney(Chromium chromium) : Journey(chromium)
{
    private const string Learner = "learner@chuo.example";
    private const string Neighbour = "learner@akiruno.example";
    private const string Term = "勉強会 第3期";

    [Fact]
    public async Task People_apply_are_approved_drawn_and_promoted()
    {
        var host = await BeginAsync(DatabaseProvider.Sqlite, "secretariat@academy.example");
        var desk = await SetAsync(host);
        var page = $"/cohorts/{desk.Split('/')[^1]}";

        await ApplyAsync(await VisitAsync(Learner), page);
        await ReturnAsync(page);
        await ApproveAsync("watanabe@chuo.example", "青木 美咲", "所属長として決める");
        await ApproveAsync("hr@chuo.example", "青木 美咲", "人事担当として決める");
        await ApplyAsync(await VisitAsync(Neighbour), page);
        await DeputyAsync();
        await ApproveAsync("hr@akiruno.example", "秋川 陽菜", "所属長として決める");
        await ApproveAsync("hr@akiruno.example", "秋川 陽菜", "人事担当として決める");

        // The day after the last one for approvals.
        Site.Clock.Advance(TimeSpan.FromDays(14));
        await Site.WorkOffAsync();
        await DecideAsync(await VisitAsync("secretariat@academy.example"), desk);
        await Site.WorkOffAsync();
        await PromoteAsync(page);
    }

    /// <summary>One place for all.</summary>
    /// <returns>The address of the term at its host.</returns>
    private static async Task<string> SetAsync(Visitor host)
    {
        await host.FollowAsync(Header(host).GetByRole(AriaRole.Link, new() { Name = "勉強会の運営" }), "/secretariat");
        var link = host.Page.GetByRole(AriaRole.Link, new() { Name = Term, Exact = true });
        var desk = (await link.GetAttributeAsync("href"))!;
        await host.FollowAsync(link, desk);
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Link, new() { Name = "募集の設定" }), $"{desk}/recruitment");
        await host.Page.Locator("#Form_Places").FillAsync("0");
        var save = host.Page.GetByRole(AriaRole.Button, new() { Name = "募集の設定を保存する" });
        await host.FollowAsync(save, $"{desk}/recruitment", 400);
        await Expect(host.Page.Locator("#Form_Places-error")).ToContainTextAsync("1から1000までの整数で入力してください。");
        await host.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await host.ShowAsync(new());
        await host.Page.Locator("#Form_Places").FillAsync("1");
        await host.Page.Locator("#Form_PerOrganisation").FillAsync("1");
        await host.FollowAsync(save, desk);
        await EndAsync(host);
        return desk;
    }

    private static async Task ApplyAsync(Visitor person, string page)
    {
        await person.OpenAsync(page);
        await person.FollowAsync(person.Page.GetByRole(AriaRole.Link, new() { Name = "申し込む" }), $"{page}/application");
        var apply = person.Page.GetByRole(AriaRole.Button, new() { Name = "申し込む" });
        await person.Page.GetByLabel("応募の理由").FillAsync("窓口の予約制の効果を、データで説明できるようになりたい。");
        await person.FollowAsync(apply, $"{page}/application", 400);
        await Expect(person.Page.GetByText("申し込むには、情報の提供に同意してください。").Last).ToBeVisibleAsync();
        await person.Page.GetByLabel("これらの情報の提供に同意する").CheckAsync();
        await person.FollowAsync(apply, $"{page}/application");
        await Expect(person.Page.GetByRole(AriaRole.List, new() { Name = "申込の進み方" }).Locator("[aria-current=step]")).ToHaveTextAsync("所属長の承認");
        await person.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
    }

    /// <summary>The superior sends it back, the applicant sends it again.</summary>
    private async Task ReturnAsync(string page)
    {
        var superior = await VisitAsync("watanabe@chuo.example");
        var address = await OpenApplicationAsync(superior, "青木 美咲");
        var back = superior.Page.GetByRole(AriaRole.Button, new() { Name = "差し戻す" });
        await superior.FollowAsync(back, $"{address}?handler=Return", 400);
        await superior.Page.GetByLabel("コメント").FillAsync("担当の業務を書き足してください。");
        await superior.FollowAsync(back, "/cohorts/approvals");

        var person = await VisitAsync(Learner);
        await person.OpenAsync($"{page}/application");
        await Expect(person.Page.GetByText("担当の業務を書き足してください。").First).ToBeVisibleAsync();
        await person.Page.GetByLabel("応募の理由").FillAsync("窓口の予約制の効果を、担当の統計で説明できるようになりたい。");
        await person.Page.GetByLabel("これらの情報の提供に同意する").CheckAsync();
        await person.FollowAsync(person.Page.GetByRole(AriaRole.Button, new() { Name = "送り直す" }), $"{page}/application");
    }

    private async Task ApproveAsync(string account, string person, string part)
    {
        var approver = await VisitAsync(account);
        await OpenApplicationAsync(approver, person);
        await Expect(approver.Page.GetByRole(AriaRole.Heading, new() { Name = part })).ToBeVisibleAsync();
        await approver.FollowAsync(approver.Page.GetByRole(AriaRole.Button, new() { Name = "承認する" }), "/cohorts/approvals");
        await Expect(approver.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("承認");
    }

    /// <returns>The address of the application.</returns>
    private static async Task<string> OpenApplicationAsync(Visitor approver, string person)
    {
        await approver.OpenAsync("/cohorts/approvals");
        var link = approver.Page.GetByRole(AriaRole.Table, new() { Name = "あなたの承認を待つ申込" }).GetByRole(AriaRole.Link, new() { Name = person });
        var address = (await link.GetAttributeAsync("href"))!;
        await approver.FollowAsync(link, address);
        return address;
    }

    /// <summary>HR acts for a superior who is away.</summary>
    private async Task DeputyAsync()
    {
        var hr = await VisitAsync("hr@akiruno.example");
        await hr.OpenAsync("/cohorts/approvals");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "不在のときに代決する人" }), "/cohorts/deputies");
        await hr.Page.Locator("main input[type=search]").FillAsync("2002");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "職員を検索する" }), "/cohorts/deputies?q=2002");
        await hr.Page.Locator("#PersonId").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await hr.Page.Locator("#SuperiorId").SelectOptionAsync(new[] { await hr.Page.Locator("#SuperiorId option", new() { HasText = "高橋 真由美" }).GetAttributeAsync("value") ?? "" });
        await hr.Page.GetByLabel("初日").FillAsync("2026-11-24");
        await hr.Page.GetByLabel("最終日").FillAsync("2026-11-30");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "この人に代決してもらう" }), "/cohorts/deputies");
        await Expect(hr.Page.GetByRole(AriaRole.Table, new() { Name = "決まっている代決" })).ToContainTextAsync("高橋 真由美");
    }

    private static async Task DecideAsync(Visitor host, string desk)
    {
        await host.OpenAsync($"{desk}/selection");
        await Expect(host.Page.GetByRole(AriaRole.Table, new() { Name = "応募の一覧" })).ToContainTextAsync("補欠");
        await host.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await host.ShowAsync(new());
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Link, new() { Name = "結果を確定する" }), $"{desk}/selection/decision");
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "この結果を確定する" }), $"{desk}/selection");
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Link, new() { Name = "抽選の記録(全員に公開)" }), $"/cohorts/{desk.Split('/')[^1]}/draw");
        await Expect(host.Page.GetByRole(AriaRole.Table, new() { Name = "受付番号ごとの結果" }).GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        await host.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
    }

    /// <summary>Whoever has the place gives it up; whoever waits is asked, accepts and takes part.</summary>
    private async Task PromoteAsync(string page)
    {
        var (one, other) = (await VisitAsync(Learner), await VisitAsync(Neighbour));
        await one.OpenAsync($"{page}/application");
        await other.OpenAsync($"{page}/application");
        var (selected, waiting) = await one.Page.GetByText("参加決定").First.IsVisibleAsync() ? (one, other) : (other, one);
        await Expect(waiting.Page.GetByText("補欠1番")).ToBeVisibleAsync();
        await selected.OpenAsync(page);
        await Expect(selected.Page.GetByRole(AriaRole.Region, new() { Name = "参加者" })).ToBeVisibleAsync();
        await selected.OpenAsync($"{page}/application");
        await selected.Page.GetByText("辞退する", new() { Exact = true }).ClickAsync();
        await selected.FollowAsync(selected.Page.GetByRole(AriaRole.Button, new() { Name = "辞退を届け出る" }), $"{page}/application");
        await Site.WorkOffAsync();

        await waiting.OpenAsync($"{page}/application");
        await waiting.FollowAsync(waiting.Page.GetByRole(AriaRole.Button, new() { Name = "参加する" }), $"{page}/application");
        await Site.WorkOffAsync();
        await waiting.OpenAsync(page);
        await Expect(waiting.Page.GetByText("参加決定")).ToBeVisibleAsync();
        await Expect(waiting.Page.GetByRole(AriaRole.Region, new() { Name = "参加者" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await selected.OpenAsync(page);
        await Expect(selected.Page.GetByRole(AriaRole.Region, new() { Name = "参加者" })).ToHaveCountAsync(0);
    }
}
