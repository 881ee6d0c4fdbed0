using System.Net;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Integration.Tests.Scopes.Worlds;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>Where applications are approved: by the superior, by HR, and by nobody else.</summary>
public sealed class ApprovalPageTests
{
    private const string List = "/cohorts/approvals";
    private const string Deputies = "/cohorts/deputies";
    private const string Elsewhere = People.OtherLearner;

    [Theory, BothDatabases]
    public async Task List_ShowsWhatTheReaderDecidesOn_AndPagesOpenForThoseConcernedAlone(DatabaseProvider provider)
    {
        await using var home = await HomeSite.StartAsync(provider);
        var own = await home.AddAsync(People.Learner, ApplicationState.AwaitingSuperior);
        var elsewhere = await home.AddAsync(Elsewhere, ApplicationState.AwaitingSuperior);
        var atHr = await home.AddAsync("wang@chuo.example", ApplicationState.AwaitingHr);
        var foreign = await home.AddAsync(People.ForeignLearner, ApplicationState.AwaitingSuperior);

        Assert.Equal(["青木 美咲"], await ListedAsync(home, People.Superior));
        Assert.Equal(["伊藤 拓也"], await ListedAsync(home, People.SuperiorElsewhere));
        Assert.Equal(["王 莉"], await ListedAsync(home, People.Hr));
        foreach (var nobody in new[] { People.Learner, People.Trainer, People.HrElsewhere, People.ForeignHr, People.Secretariat })
            Assert.Contains("承認を待つ申込はありません", (await home.ReadAsync(nobody, List)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        (string Mail, Guid[] Open)[] readers =
        [
            (People.Superior, [own]), (People.SuperiorElsewhere, [elsewhere, atHr]), (People.Hr, [own, elsewhere, atHr]),
            (People.Learner, []), (People.Trainer, []), (People.HrElsewhere, []), (People.ForeignHr, [foreign]), (People.Secretariat, []),
        ];
        foreach (var (mail, open) in readers)
            foreach (var id in new[] { own, elsewhere, atHr, foreign, Guid.NewGuid() })
            {
                Assert.Equal((mail, open.Contains(id) ? HttpStatusCode.OK : HttpStatusCode.NotFound), (mail, await home.StatusAsync(mail, $"{List}/{id}")));
                if (!open.Contains(id))
                    foreach (var handler in new[] { "Approve", "Return", "Refuse", "Review", "Withdraw" })
                        Assert.Equal(
                            (mail, handler, HttpStatusCode.NotFound),
                            (mail, handler, (await home.SendAsync(mail, $"{List}/{id}?handler={handler}", ("Version", "1"), ("Comment", "理由"), ("Why", "理由"))).Status));
            }

        Assert.All(await home.Site.RowsAsync<Application>(), row => Assert.Equal(1, row.Version));
    }

    [Theory, BothDatabases]
    public async Task Decisions_TakeAnApplicationFromTheSuperiorToHrToTheHost(DatabaseProvider provider)
    {
        await using var home = await HomeSite.StartAsync(provider);
        var page = $"{List}/{await home.AddAsync(People.Learner, ApplicationState.AwaitingSuperior)}";

        var read = (await home.ReadAsync(People.Superior, page)).QuerySelector("main")!.TextContent;
        Assert.All(["青木 美咲", "窓口の混雑を数字で説明したい。", "令和8年12月7日(月)", "あと13日", "本人申込"], word => Assert.Contains(word, read, StringComparison.Ordinal));
        var approved = await home.SendAsync(People.Superior, $"{page}?handler=Approve", ("Version", "1"), ("Comment", ""));
        Assert.Equal((HttpStatusCode.Redirect, List), (approved.Status, approved.Location));
        Assert.Equal("青木 美咲さんの申込を承認しました。", (await home.ReadAsync(People.Superior, List)).QuerySelector("main [role=status]")!.TextContent.Trim());
        Assert.Equal(ApplicationState.AwaitingHr, (await home.ApplicationAsync(People.Learner)).State);
        // The superior sees it still, and decides no more.
        Assert.Null((await home.ReadAsync(People.Superior, page)).QuerySelector("[name=Comment]"));
        Assert.Equal(HttpStatusCode.Conflict, (await home.SendAsync(People.Superior, $"{page}?handler=Refuse", ("Version", "2"), ("Comment", "やめます"))).Status);

        await home.SendAsync(People.Hr, $"{page}?handler=Approve", ("Version", "2"));
        var row = await home.ApplicationAsync(People.Learner);
        Assert.Equal((ApplicationState.Submitted, true), (row.State, row.SubmittedAt is not null));
        var history = (await home.ReadAsync(People.Hr, page)).QuerySelectorAll("[aria-labelledby=history] li").Select(line => line.TextContent).ToList();
        Assert.Contains("渡邉 直子", history[1], StringComparison.Ordinal);
        Assert.Contains("佐々木 由紀", history[2], StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Comment_IsNeededToReturnOrRefuse_AndKeptWhenItIsTooLong(DatabaseProvider provider)
    {
        await using var home = await HomeSite.StartAsync(provider);
        var page = $"{List}/{await home.AddAsync(People.Learner, ApplicationState.AwaitingSuperior)}";

        var empty = await home.SendAsync(People.Superior, $"{page}?handler=Return", ("Version", "1"), ("Comment", " "));
        Assert.Equal((HttpStatusCode.BadRequest, "差し戻すときは、直してほしいことをコメントに書いてください。"), (empty.Status, empty.At("Comment")));
        var unexplained = await home.SendAsync(People.Superior, $"{page}?handler=Refuse", ("Version", "1"));
        Assert.Equal((HttpStatusCode.BadRequest, "承認しないときは、理由をコメントに書いてください。"), (unexplained.Status, unexplained.At("Comment")));
        var tooLong = await home.SendAsync(People.Superior, $"{page}?handler=Approve", ("Version", "1"), ("Comment", new string('長', 501)));
        Assert.Equal((HttpStatusCode.BadRequest, "500文字までにしてください。"), (tooLong.Status, tooLong.At("Comment")));
        Assert.Equal(new string('長', 501), ((IHtmlTextAreaElement)tooLong.Page.QuerySelector("[name=Comment]")!).Value.Trim());
        Assert.Equal(ApplicationState.AwaitingSuperior, (await home.ApplicationAsync(People.Learner)).State);

        // Two characters are sent for the end of a line, and one counts.
        await home.SendAsync(People.Superior, $"{page}?handler=Return", ("Version", "1"), ("Comment", $"{new string('直', 249)}\r\n{new string('す', 250)}"));
        var row = await home.ApplicationAsync(People.Learner);
        Assert.Equal((ApplicationState.Returned, 500), (row.State, (await home.StepsAsync(row.Id))[^1].Comment!.Length));
    }

    [Theory, BothDatabases]
    public async Task Decision_OnWhatWasDecidedMeanwhileOrTooLate_ChangesNothingAndSaysWhy(DatabaseProvider provider)
    {
        await using var home = await HomeSite.StartAsync(provider);
        var page = $"{List}/{await home.AddAsync(People.Learner, ApplicationState.AwaitingHr)}";

        var overtaken = await home.SendAsync(People.Hr, $"{page}?handler=Refuse", ("Version", "0"), ("Comment", "定員のため"));
        Assert.Equal((HttpStatusCode.Conflict, "画面を開いたあとで、申込の状態が変わりました。今の状態を確認してください。"), (overtaken.Status, overtaken.Alert));
        // Looked at as it is now, and with what was typed.
        Assert.Equal(("1", "定員のため"), (overtaken.Page.QuerySelector("[name=Version]")!.GetAttribute("value"), ((IHtmlTextAreaElement)overtaken.Page.QuerySelector("[name=Comment]")!).Value.Trim()));

        home.GoTo(new(2026, 12, 8));
        Assert.Contains("承認の締切を過ぎたため", (await home.ReadAsync(People.Hr, page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var late = await home.SendAsync(People.Hr, $"{page}?handler=Approve", ("Version", "1"));
        Assert.Equal((HttpStatusCode.Conflict, "期限を過ぎているため、受け付けられません。"), (late.Status, late.Alert));
        Assert.Equal(ApplicationState.AwaitingHr, (await home.ApplicationAsync(People.Learner)).State);
    }

    [Theory, BothDatabases]
    public async Task Deputy_DecidesWithinTheirDaysAlone_AndTheSuperiorLooksAtItAfterwards(DatabaseProvider provider)
    {
        await using var home = await HomeSite.StartAsync(provider);
        var id = await home.AddAsync(People.Learner, ApplicationState.AwaitingSuperior);
        var page = $"{List}/{id}";
        var named = await home.SendAsync(
            People.Superior, $"{Deputies}?q=100102", ("PersonId", $"{await home.Site.StaffIdAsync(People.Trainer)}"), ("From", "2026-11-25"), ("Until", "2026-11-26"));
        Assert.Equal((HttpStatusCode.Redirect, Deputies), (named.Status, named.Location));

        Assert.Equal((HttpStatusCode.NotFound, 0), (await home.StatusAsync(People.Trainer, page), (await ListedAsync(home, People.Trainer)).Count));
        home.GoTo(new(2026, 11, 25));
        Assert.Equal("代決", (await home.ReadAsync(People.Trainer, List)).QuerySelector("tbody td .badge")!.TextContent);
        home.GoTo(new(2026, 11, 27));
        Assert.Equal((HttpStatusCode.NotFound, 0), (await home.StatusAsync(People.Trainer, page), (await ListedAsync(home, People.Trainer)).Count));
        Assert.Equal(HttpStatusCode.NotFound, (await home.SendAsync(People.Trainer, $"{page}?handler=Approve", ("Version", "1"))).Status);

        await home.SendAsync(
            People.Superior, $"{Deputies}?q=100102", ("PersonId", $"{await home.Site.StaffIdAsync(People.Trainer)}"), ("From", "2026-11-27"), ("Until", "2026-11-27"));
        Assert.Empty(await UnseenAsync(home, People.Superior));
        await home.SendAsync(People.Trainer, $"{page}?handler=Approve", ("Version", "1"));
        var step = (await home.StepsAsync(id))[^1];
        Assert.Equal(
            (ApplicationStepKind.SuperiorApproved, await home.Site.StaffIdAsync(People.Trainer), await home.Site.StaffIdAsync(People.Superior)), (step.Kind, step.ActorId!.Value, step.InPlaceOfId!.Value));

        Assert.Equal(["青木 美咲"], await UnseenAsync(home, People.Superior));
        Assert.Empty(await UnseenAsync(home, People.Trainer));
        Assert.Contains("髙橋 健一(渡邉 直子の代決)", (await home.ReadAsync(People.Superior, page)).QuerySelector("[aria-labelledby=history] ol")!.TextContent, StringComparison.Ordinal);
        // Nobody else says that they have seen it.
        Assert.Equal(HttpStatusCode.NotFound, (await home.SendAsync(People.Hr, $"{page}?handler=Review")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await home.SendAsync(People.Superior, $"{page}?handler=Review")).Status);
        Assert.Empty(await UnseenAsync(home, People.Superior));
        Assert.Equal(HttpStatusCode.NotFound, (await home.SendAsync(People.Superior, $"{page}?handler=Review")).Status);
    }

    [Theory, BothDatabases]
    public async Task Withdrawal_ForSomebody_IsForHr_AndNeedsAReason(DatabaseProvider provider)
    {
        await using var home = await HomeSite.StartAsync(provider);
        var id = await home.AddAsync(People.Learner, ApplicationState.AwaitingSuperior);
        var page = $"{List}/{id}";

        Assert.Null((await home.ReadAsync(People.Superior, page)).QuerySelector("[name=Why]"));
        Assert.Equal(HttpStatusCode.NotFound, (await home.SendAsync(People.Superior, $"{page}?handler=Withdraw", ("Version", "1"), ("Why", "休職"))).Status);
        var empty = await home.SendAsync(People.Hr, $"{page}?handler=Withdraw", ("Version", "1"), ("Why", ""));
        Assert.Equal((HttpStatusCode.BadRequest, "辞退の理由を入力してください。", true), (empty.Status, empty.At("Why"), empty.Page.QuerySelector("details[open]") is not null));
        Assert.Equal(HttpStatusCode.Conflict, (await home.SendAsync(People.Hr, $"{page}?handler=Withdraw", ("Version", "7"), ("Why", "休職"))).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await home.SendAsync(People.Hr, $"{page}?handler=Withdraw", ("Version", "1"), ("Why", "休職"))).Status);
        Assert.Equal((ApplicationState.Withdrawn, "休職"), ((await home.ApplicationAsync(People.Learner)).State, (await home.StepsAsync(id))[^1].Comment));
        Assert.Null((await home.ReadAsync(People.Hr, page)).QuerySelector("[name=Why]"));
    }

    private static Task<IReadOnlyList<string>> ListedAsync(HomeSite home, string mail) => NamesAsync(home, mail, "waiting");

    private static Task<IReadOnlyList<string>> UnseenAsync(HomeSite home, string mail) => NamesAsync(home, mail, "unseen");

    private static async Task<IReadOnlyList<string>> NamesAsync(HomeSite home, string mail, string section) =>
        [.. (await home.ReadAsync(mail, List)).QuerySelectorAll($"[aria-labelledby={section}] tbody th a").Select(link => link.TextContent)];
}
