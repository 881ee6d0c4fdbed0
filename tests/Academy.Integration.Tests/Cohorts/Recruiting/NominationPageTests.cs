using System.Net;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Integration.Tests.Scopes.Worlds;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>HR puts forward anybody of the organisation, a superior their own people.</summary>
public sealed class NominationPageTests
{
    private const string Everybody = "1001";

    [Theory, BothDatabases]
    public async Task Superior_NominatesTheirOwnPeopleAlone(DatabaseProvider provider)
    {
        await using var home = await HomeSite.StartAsync(provider);
        var page = $"/cohorts/{home.TermId}/nomination";

        Assert.Null((await home.ReadAsync(People.Superior, $"{page}?q={Everybody}")).QuerySelector("[name=Way]"));
        var foreign = await SendAsync(home, People.Superior, People.OtherLearner, "Nomination", "窓口をよく知っている。");
        Assert.Equal((HttpStatusCode.BadRequest, "伊藤 拓也さんの所属長はあなたではありません。自分の部下を選んでください。"), (foreign.Status, foreign.At("PersonId")));
        Assert.Equal("窓口をよく知っている。", foreign.Page.QuerySelector("[name=Reason]")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(home, People.Superior, People.ForeignLearner, "Nomination", "窓口をよく知っている。")).Status);
        Assert.Empty(await home.Site.RowsAsync<Application>());

        // Whatever way is sent: only HR applies for others.
        var done = await SendAsync(home, People.Superior, People.Learner, "Proxy", "窓口をよく知っている。");
        Assert.Equal((HttpStatusCode.Redirect, page), (done.Status, done.Location));
        var row = await home.ApplicationAsync(People.Learner);
        Assert.Equal((ApplicationWay.Nomination, FiledBy.Superior, ApplicationState.AwaitingConsent, "窓口をよく知っている。"), (row.Way, row.FiledBy, row.State, row.Reason));

        foreach (var mail in new[] { People.Learner, People.Trainer, People.HrElsewhere, People.Secretariat })
        {
            Assert.Equal((mail, HttpStatusCode.NotFound), (mail, await home.StatusAsync(mail, page)));
            Assert.Equal((mail, HttpStatusCode.NotFound), (mail, (await SendAsync(home, mail, People.OtherLearner, "Nomination", "推薦")).Status));
        }

        Assert.Equal(HttpStatusCode.NotFound, await home.StatusAsync(People.Superior, $"/cohorts/{Guid.NewGuid()}/nomination"));
    }

    [Theory, BothDatabases]
    public async Task Hr_SaysWhomAndHowAndWhy_AndIsToldWhatIsWrong(DatabaseProvider provider)
    {
        await using var home = await HomeSite.StartAsync(provider);
        await home.AddAsync(People.Learner, ApplicationState.AwaitingSuperior);

        await RefusedAsync("PersonId", "職員を検索して、一覧から選んでください。", null, "Proxy", "頼まれたため");
        await RefusedAsync("PersonId", "職員を検索して、一覧から選んでください。", People.ForeignLearner, "Proxy", "頼まれたため");
        await RefusedAsync("PersonId", "自分を推薦することはできません。勉強会のページから申し込んでください。", People.Hr, "Proxy", "頼まれたため");
        await RefusedAsync("PersonId", "青木 美咲さんは、すでに申し込んでいるか、参加が決まっています。", People.Learner, "Proxy", "頼まれたため");
        await RefusedAsync("Way", "代理申込か指名のどちらかを選んでください。", People.OtherLearner, "", "頼まれたため");
        await RefusedAsync("Way", "代理申込か指名のどちらかを選んでください。", People.OtherLearner, "Substitution", "頼まれたため");
        await RefusedAsync("Reason", "推薦の理由を入力してください。", People.OtherLearner, "Proxy", " ");
        await RefusedAsync("Reason", "500文字までにしてください。", People.OtherLearner, "Proxy", new('長', 501));
        Assert.Single(await home.Site.RowsAsync<Application>());

        var done = await SendAsync(home, People.Hr, People.OtherLearner, "Proxy", "頼まれたため");
        Assert.Equal((HttpStatusCode.Redirect, $"/hr/cohorts/{home.TermId}"), (done.Status, done.Location));
        var row = await home.ApplicationAsync(People.OtherLearner);
        Assert.Equal((ApplicationWay.Proxy, FiledBy.Hr, ApplicationState.AwaitingConsent), (row.Way, row.FiledBy, row.State));

        home.GoTo(new(2026, 12, 4));
        var late = await SendAsync(home, People.Hr, "wang@chuo.example", "Proxy", "頼まれたため");
        Assert.Equal((HttpStatusCode.Conflict, "期限を過ぎているため、受け付けられません。"), (late.Status, late.Alert));
        Assert.Null((await home.ReadAsync(People.Hr, $"/cohorts/{home.TermId}/nomination?q={Everybody}")).QuerySelector("[name=Reason]"));

        async Task RefusedAsync(string field, string sentence, string? mail, string way, string reason)
        {
            var sent = await SendAsync(home, People.Hr, mail, way, reason);
            Assert.Equal((field, HttpStatusCode.BadRequest, sentence), (field, sent.Status, sent.At(field)));
            Assert.Equal(reason.Trim(), sent.Page.QuerySelector("[name=Reason]")!.TextContent.Trim());
            if (way == "Proxy")
                Assert.NotNull(sent.Page.QuerySelector("[name=Way][value=Proxy][checked]"));
        }
    }

    private static async Task<Sent> SendAsync(HomeSite home, string mail, string? person, string way, string reason) => await home.SendAsync(
        mail, $"/cohorts/{home.TermId}/nomination?q={Everybody}", ("PersonId", person is null ? "" : $"{await home.Site.StaffIdAsync(person)}"), ("Way", way), ("Reason", reason));
}
