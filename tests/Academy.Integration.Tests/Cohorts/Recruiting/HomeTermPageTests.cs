using System.Net;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Integration.Tests.Scopes.Worlds;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>Where HR sees whom its organisation puts forward, and ranks them.</summary>
public sealed class HomeTermPageTests
{
    private const string Desk = "/hr/cohorts";

    [Theory, BothDatabases]
    public async Task Terms_ShowHrWhatBecomesOfItsOwnPeople(DatabaseProvider provider)
    {
        await using var home = await HomeSite.StartAsync(provider);
        await home.AddAsync(People.Learner, ApplicationState.AwaitingSuperior);
        await home.AddAsync(People.OtherLearner, ApplicationState.AwaitingSuperior);
        await home.AddAsync("wang@chuo.example", ApplicationState.Submitted);
        await home.AddAsync(People.ForeignLearner, ApplicationState.Returned);
        var page = $"{Desk}/{home.TermId}";

        Assert.Equal(["所属長の承認待ち 2人", "選考待ち 1人"], (await home.ReadAsync(People.Hr, Desk)).QuerySelectorAll("tbody td:last-child .badge").Select(badge => badge.TextContent));
        Assert.Equal(["差戻し 1人"], (await home.ReadAsync(People.ForeignHr, Desk)).QuerySelectorAll("tbody td:last-child .badge").Select(badge => badge.TextContent));
        Assert.Equal(["青木 美咲", "伊藤 拓也", "王 莉"], await ListedAsync(home, People.Hr));
        Assert.Equal(["秋川 陽菜"], await ListedAsync(home, People.ForeignHr));
        foreach (var mail in new[] { People.Learner, People.Trainer, People.HrElsewhere, People.Superior, People.Secretariat })
            foreach (var path in new[] { Desk, page })
            {
                Assert.Equal((mail, HttpStatusCode.Forbidden), (mail, await home.StatusAsync(mail, path)));
                Assert.Equal((mail, HttpStatusCode.Forbidden), (mail, (await home.SendAsync(mail, page, ("Listed[0]", $"{Guid.NewGuid()}"), ("Ranks[0]", "1"))).Status));
            }

        Assert.Equal(HttpStatusCode.NotFound, await home.StatusAsync(People.Hr, $"{Desk}/{Guid.NewGuid()}"));
    }

    [Theory, BothDatabases]
    public async Task Ranks_AreSavedUntilTheApprovalsClose(DatabaseProvider provider)
    {
        await using var home = await HomeSite.StartAsync(provider);
        var first = $"{await home.AddAsync(People.Learner, ApplicationState.AwaitingHr)}";
        var second = $"{await home.AddAsync(People.OtherLearner, ApplicationState.Submitted)}";
        // Takes no rank from anybody, being over.
        await home.AddAsync("wang@chuo.example", ApplicationState.Withdrawn, order: 1);
        var foreign = await home.AddAsync(People.ForeignLearner, ApplicationState.Submitted);
        var page = $"{Desk}/{home.TermId}";

        var saved = await home.SendAsync(
            People.Hr, page, ("Listed[0]", first), ("Ranks[0]", "2"), ("Listed[1]", second), ("Ranks[1]", "１"), ("Listed[2]", $"{foreign}"), ("Ranks[2]", "3"));
        Assert.Equal((HttpStatusCode.Redirect, page), (saved.Status, saved.Location));
        Assert.Equal(("推薦順位を保存しました。"), (await home.ReadAsync(People.Hr, page)).QuerySelector("main [role=status]")!.TextContent.Trim());
        Assert.Equal([2, 1, null], await OrdersAsync(home, first, second, $"{foreign}"));
        Assert.Equal(["伊藤 拓也", "王 莉", "青木 美咲"], await ListedAsync(home, People.Hr));

        foreach (var (typed, sentence) in new[] { ("1", "同じ推薦順位の人がほかにいます。"), ("0", "1から99までの整数で入力してください。"), ("100", "1から99までの整数で入力してください。"), ("一番", "1から99までの整数で入力してください。") })
        {
            var refused = await home.SendAsync(People.Hr, page, ("Listed[0]", second), ("Ranks[0]", "1"), ("Listed[1]", first), ("Ranks[1]", typed));
            Assert.Equal((typed, HttpStatusCode.BadRequest, sentence), (typed, refused.Status, refused.At("Ranks[1]")));
            Assert.Equal(typed, refused.Page.QuerySelector("[name='Ranks[1]']")!.GetAttribute("value"));
            Assert.Null(refused.At("Ranks[0]"));
        }

        // One that is on another page of the list counts too.
        Assert.Equal("同じ推薦順位の人がほかにいます。", (await home.SendAsync(People.Hr, page, ("Listed[0]", first), ("Ranks[0]", "1"))).At("Ranks[0]"));
        await home.SendAsync(People.Hr, page, ("Listed[0]", first), ("Ranks[0]", ""));
        Assert.Equal([null, 1], await OrdersAsync(home, first, second));

        home.GoTo(new(2026, 12, 8));
        Assert.Null((await home.ReadAsync(People.Hr, page)).QuerySelector("[name='Ranks[0]']"));
        Assert.Equal(HttpStatusCode.Conflict, (await home.SendAsync(People.Hr, page, ("Listed[0]", first), ("Ranks[0]", "5"))).Status);
        Assert.Equal([null, 1], await OrdersAsync(home, first, second));
    }

    [Theory, BothDatabases]
    public async Task Substitute_IsOfferedForWhoHasAPlace_AndChosenWithAReason(DatabaseProvider provider)
    {
        await using var home = await HomeSite.StartAsync(provider);
        var (selected, waiting) = (await home.AddAsync(People.Learner, ApplicationState.Selected), await home.AddAsync(People.OtherLearner, ApplicationState.NotSelected));
        await home.AddAsync("wang@chuo.example", ApplicationState.Selected);
        var (term, page) = ($"{Desk}/{home.TermId}", $"{Desk}/{home.TermId}/substitution/{selected}");
        home.GoTo(new(2026, 12, 9));

        Assert.NotNull((await home.ReadAsync(People.Hr, term)).QuerySelector($"a[href='{page}']"));
        Assert.Equal(HttpStatusCode.NotFound, await home.StatusAsync(People.Hr, $"{term}/substitution/{waiting}"));
        Assert.Equal(HttpStatusCode.NotFound, await home.StatusAsync(People.ForeignHr, page));
        Assert.Equal(HttpStatusCode.NotFound, (await home.SendAsync(People.ForeignHr, page, ("Reason", "異動"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, await home.StatusAsync(People.Superior, page));

        await RefusedAsync("PersonId", "職員を検索して、一覧から選んでください。", "", "異動のため");
        await RefusedAsync("PersonId", "王 莉さんは、すでに申し込んでいるか、参加が決まっています。", "wang@chuo.example", "異動のため");
        await RefusedAsync("PersonId", "自分を交代する人にすることはできません。ほかの人事担当に頼んでください。", People.Hr, "異動のため");
        await RefusedAsync("Reason", "交代の理由を入力してください。", People.Trainer, "");
        await RefusedAsync("Reason", "500文字までにしてください。", People.Trainer, new('長', 501));

        var done = await home.SendAsync(People.Hr, $"{page}?q=10010", ("PersonId", $"{await home.Site.StaffIdAsync(People.Trainer)}"), ("Reason", "異動のため"));
        Assert.Equal((HttpStatusCode.Redirect, term), (done.Status, done.Location));
        var row = await home.ApplicationAsync(People.Trainer);
        Assert.Equal((ApplicationWay.Substitution, ApplicationState.AwaitingConsent, selected), (row.Way, row.State, row.ReplacesId));

        // The second session was the last day for it.
        home.GoTo(new(2027, 3, 1));
        Assert.Null((await home.ReadAsync(People.Hr, term)).QuerySelector($"a[href='{page}']"));
        Assert.Equal(HttpStatusCode.Conflict, (await home.SendAsync(People.Hr, $"{page}?q=10010", ("PersonId", ""), ("Reason", "異動のため"))).Status);

        async Task RefusedAsync(string field, string sentence, string mail, string reason)
        {
            var sent = await home.SendAsync(People.Hr, $"{page}?q=1001", ("PersonId", mail.Length == 0 ? "" : $"{await home.Site.StaffIdAsync(mail)}"), ("Reason", reason));
            Assert.Equal((field, HttpStatusCode.BadRequest, sentence), (field, sent.Status, sent.At(field)));
            Assert.Equal(reason, sent.Page.QuerySelector("[name=Reason]")!.TextContent.Trim());
        }
    }

    private static async Task<IReadOnlyList<string>> ListedAsync(HomeSite home, string mail) =>
        [.. (await home.ReadAsync(mail, $"{Desk}/{home.TermId}")).QuerySelectorAll("main tbody th a").Select(link => link.TextContent)];

    private static async Task<IReadOnlyList<int?>> OrdersAsync(HomeSite home, params string[] ids)
    {
        var rows = (await home.Site.RowsAsync<Application>()).ToDictionary(row => $"{row.Id}", row => row.OwnOrder);
        return [.. ids.Select(id => rows[id])];
    }
}
