using Academy.Browser.Tests.Visits;
using Academy.Data.Cohorts;
using Academy.Data.Organisations;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Journeys;

/// <summary>The secretariat makes a term of a programme, announces it, records who came and moves a session; a participant sees where they stand, and is told once.</summary>
public sealed class TermJourney(Chromium chromium) : Journey(chromium)
{
    private const string Home = "/secretariat";
    private const string Learner = "learner@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_term_is_made_announced_and_run(DatabaseProvider provider)
    {
        var host = await BeginAsync(provider, "secretariat@academy.example");
        await host.FollowAsync(Header(host).GetByRole(AriaRole.Link, new() { Name = "勉強会の運営" }), Home);
        var term = await MakeAsync(host);
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "案内を始める" }), term);
        await Expect(host.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("案内を始めました");
        await JoinAsync();
        await RecordAsync(host, term);
        await AskForFiveAsync(term, "あと4回");

        await MoveAsync(host, term);
        Site.Clock.Advance(TimeSpan.FromMinutes(6));
        await Site.WorkOffAsync();
        await ReadAsync();
        await EndAsync(host);
    }

    /// <returns>The address of the term.</returns>
    private static async Task<string> MakeAsync(Visitor host)
    {
        var make = host.Page.GetByRole(AriaRole.Link, new() { Name = "「ICTコア人材の勉強会」から期を作る" });
        var address = (await make.GetAttributeAsync("href"))!;
        await host.FollowAsync(make, address);
        await host.Page.GetByLabel("第1回の日").FillAsync("2026-12-08");
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "日程を並べる" }), $"{address}?first=2026-12-08");
        // 29 December is closed.
        await Expect(host.Page.GetByLabel("第2回")).ToHaveValueAsync("2027-01-05");
        await Expect(host.Page.GetByText("12月29日(火)が閉庁日のため、ずらしました。")).ToBeVisibleAsync();
        await host.Page.GetByLabel("第2回").FillAsync("2026-12-08");
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "この日程で期を作る" }), address, 400);
        await Expect(host.Page.GetByText("2か所を確認してください")).ToBeVisibleAsync();
        await Expect(host.Page.GetByText("第1回より後の日付にしてください。").Last).ToBeVisibleAsync();
        await host.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await host.ShowAsync(new());
        await host.Page.GetByLabel("第2回").FillAsync("2027-01-05");
        await host.Page.GetByLabel("期の名前").FillAsync("勉強会 第4期");
        var term = await host.FollowToNewAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "この日程で期を作る" }), $"{Home}/terms/");
        await Expect(host.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("「勉強会 第4期」を作りました。");
        return term;
    }

    private async Task JoinAsync()
    {
        await using var db = Site.Db(DataScope.System("test"));
        var term = await db.Set<Term>().SingleAsync(row => row.Name == "勉強会 第4期", Stop);
        var learner = await db.Set<StaffMember>().SingleAsync(row => row.Mail == Learner, Stop);
        db.Add(new Participation
        {
            OrganisationId = term.OrganisationId,
            TermId = term.Id,
            HomeOrganisationId = learner.OrganisationId,
            StaffMemberId = learner.Id,
            Name = "青木 美咲",
            Reading = "あおき みさき",
            ReadingKey = learner.ReadingKey,
            HomeName = "中央区",
            OfficeName = "情報政策課",
            ConsentedAt = Site.Clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(Stop);
    }

    private static async Task RecordAsync(Visitor host, string term)
    {
        await host.OpenAsync(term);
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Link, new() { Name = "第1回の出席の記録" }), $"{term}/sessions/1/attendance");
        await host.Page.GetByLabel("青木 美咲").SelectOptionAsync("遅刻");
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "出席を記録する" }), term);
        await Expect(host.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("第1回の出席を1人分記録しました。");
        await Expect(host.Page.GetByRole(AriaRole.Table, new() { Name = "参加者" })).ToContainTextAsync("あと4回");
    }

    /// <summary>The participant's page, from the list.</summary>
    private async Task AskForFiveAsync(string term, string left)
    {
        var learner = await VisitAsync(Learner);
        await learner.OpenAsync("/cohorts");
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Link, new() { Name = "勉強会 第4期" }), $"/cohorts/{term.Split('/')[^1]}");
        var conditions = learner.Page.GetByRole(AriaRole.Region, new() { Name = "修了の条件" });
        await Expect(conditions.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "6回のうち5回以上の出席" })).ToContainTextAsync(left);
        await Expect(learner.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "第1回" }).First).ToContainTextAsync("遅刻");
    }

    private static async Task MoveAsync(Visitor host, string term)
    {
        var session = $"{term}/sessions/6";
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Link, new() { Name = "身近な行政課題の解決(発表)" }), session);
        await host.Page.GetByLabel("開催日").FillAsync("2027-01-12");
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "第6回を保存する" }), session, 400);
        await Expect(host.Page.GetByText("第5回(3月23日(火))より後の日付にしてください。").Last).ToBeVisibleAsync();
        await host.ShowAsync(new());
        await host.Page.GetByLabel("開催日").FillAsync("2027-05-11");
        await host.Page.GetByLabel("会場").FillAsync("中央区役所 8階研修室");
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "第6回を保存する" }), session);
        var plan = host.Page.GetByRole(AriaRole.Region, new() { Name = "日程の変更で変わること" });
        await Expect(plan).ToContainTextAsync("令和9年4月27日(火) → 令和9年5月11日(火)");
        // Three business days before.
        await Expect(plan).ToContainTextAsync("令和9年5月6日(木)");
        await host.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await host.ShowAsync(new());
        await host.FollowAsync(plan.GetByRole(AriaRole.Button, new() { Name = "この日程に変える" }), term);
        await Expect(host.Page.GetByRole(AriaRole.Table, new() { Name = "各回" })).ToContainTextAsync("変更を知らせる前");
    }

    private async Task ReadAsync()
    {
        var learner = await VisitAsync(Learner);
        await learner.OpenAsync("/notices");
        var news = learner.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "「勉強会 第4期」の日程または会場が変わりました" });
        await Expect(news).ToHaveCountAsync(1);
        await Expect(news).ToContainTextAsync("第6回: 令和9年5月11日(火) 13:30〜16:30、中央区役所 8階研修室(これまで: 令和9年4月27日(火) 13:30〜16:30)");
    }
}
