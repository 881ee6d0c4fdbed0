using System.Net;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Notifications;
using Academy.Integration.Tests.Scopes.Worlds;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>Who decides in a superior's place is named by the superior or by HR.</summary>
public sealed class DeputyPageTests
{
    private const string Page = "/cohorts/deputies";

    [Theory, BothDatabases]
    public async Task Deputies_AreNamedBySuperiorsForThemselves_AndByHrForAll(DatabaseProvider provider)
    {
        await using var home = await HomeSite.StartAsync(provider);
        var (trainer, elsewhere) = ($"{await home.Site.StaffIdAsync(People.Trainer)}", $"{await home.Site.StaffIdAsync(People.SuperiorElsewhere)}");

        // Another superior's id is passed over: a superior speaks for themselves.
        await home.SendAsync(People.Superior, $"{Page}?q=たかはし", ("PersonId", trainer), ("SuperiorId", elsewhere), ("From", "2026-11-24"), ("Until", "2026-11-30"));
        await home.SendAsync(People.Hr, $"{Page}?q=たかはし", ("PersonId", trainer), ("SuperiorId", elsewhere), ("From", "2026-12-01"), ("Until", "2026-12-02"));

        Assert.Equal(["髙橋 健一 渡邉 直子", "髙橋 健一 𠮷野 さくら"], await ListedAsync(home, People.Hr));
        Assert.Equal(["髙橋 健一 渡邉 直子"], await ListedAsync(home, People.Superior));
        Assert.Equal(["髙橋 健一 𠮷野 さくら"], await ListedAsync(home, People.SuperiorElsewhere));
        Assert.Empty(await ListedAsync(home, People.ForeignHr));
        foreach (var mail in new[] { People.Learner, People.Trainer, People.HrElsewhere, People.Secretariat })
            Assert.Equal((mail, HttpStatusCode.NotFound), (mail, await home.StatusAsync(mail, Page)));

        var ids = (await home.Site.RowsAsync<ApprovalDeputy>()).ToDictionary(row => $"{row.SuperiorId}" == elsewhere ? "elsewhere" : "own", row => $"{row.Id}");
        foreach (var (mail, id) in new[] { (People.Superior, ids["elsewhere"]), (People.ForeignHr, ids["own"]), (People.Learner, ids["own"]), (People.Hr, $"{Guid.NewGuid()}") })
            Assert.Equal(HttpStatusCode.NotFound, (await home.SendAsync(mail, $"{Page}?handler=End", ("DeputyId", id))).Status);
        Assert.All(await home.Site.RowsAsync<ApprovalDeputy>(), row => Assert.Null(row.EndedAt));
        await home.SendAsync(People.Superior, $"{Page}?handler=End", ("DeputyId", ids["own"]));
        await home.SendAsync(People.Hr, $"{Page}?handler=End", ("DeputyId", ids["elsewhere"]));
        Assert.Empty(await ListedAsync(home, People.Hr));
    }

    [Theory, BothDatabases]
    public async Task Deputy_IsTold_OnTheSiteAndByMail_WhenNamedAndWhenNoLonger(DatabaseProvider provider)
    {
        await using var home = await HomeSite.StartAsync(provider);
        var trainer = $"{await home.Site.StaffIdAsync(People.Trainer)}";

        await home.SendAsync(People.Superior, $"{Page}?q=たかはし", ("PersonId", trainer), ("From", "2026-12-01"), ("Until", "2026-12-04"));
        await home.Site.WorkOffAsync();

        Assert.Equal(["渡邉 直子さんの代決者になりました"], await MailsAsync());
        var told = (await home.ReadAsync(People.Trainer, "/notices")).QuerySelector("main")!.TextContent;
        Assert.Contains("令和8年12月1日(火)から令和8年12月4日(金)まで、勉強会への申込を代わりに承認できます。", told, StringComparison.Ordinal);

        await home.SendAsync(People.Superior, $"{Page}?handler=End", ("DeputyId", $"{Assert.Single(await home.Site.RowsAsync<ApprovalDeputy>()).Id}"));
        await home.Site.WorkOffAsync();

        Assert.Equal(["渡邉 直子さんの代決者ではなくなりました", "渡邉 直子さんの代決者になりました"], await MailsAsync());

        async Task<string[]> MailsAsync() =>
            [.. (await home.Site.RowsAsync<OutgoingMail>()).Where(mail => mail.Address == People.Trainer).Select(mail => mail.Subject).Order(StringComparer.Ordinal)];
    }

    [Theory, BothDatabases]
    public async Task Fields_ThatAreWrong_SaySoAndKeepWhatWasTyped(DatabaseProvider provider)
    {
        await using var home = await HomeSite.StartAsync(provider);
        var (own, trainer, foreign) = (
            $"{await home.Site.StaffIdAsync(People.Superior)}", $"{await home.Site.StaffIdAsync(People.Trainer)}", $"{await home.Site.StaffIdAsync(People.ForeignLearner)}");

        await RefusedAsync(People.Superior, "PersonId", "職員を検索して、一覧から選んでください。", "", "2026-11-24", "2026-11-30");
        await RefusedAsync(People.Superior, "PersonId", "職員を検索して、一覧から選んでください。", foreign, "2026-11-24", "2026-11-30");
        await RefusedAsync(People.Superior, "PersonId", "所属長とは別の職員を選んでください。", own, "2026-11-24", "2026-11-30");
        await RefusedAsync(People.Hr, "SuperiorId", "所属長を一覧から選んでください。", trainer, "2026-11-24", "2026-11-30");
        await RefusedAsync(People.Superior, "From", "日付を読み取れませんでした。年・月・日をすべて入力してください。", trainer, "あした", "2026-11-30");
        await RefusedAsync(People.Superior, "Until", "日付を読み取れませんでした。年・月・日をすべて入力してください。", trainer, "2026-11-24", "");
        await RefusedAsync(People.Superior, "Until", "最終日は、初日か、その後の日にしてください。", trainer, "2026-11-30", "2026-11-29");
        await RefusedAsync(People.Superior, "Until", "最終日は、きょうか、その後の日にしてください。", trainer, "2026-11-01", "2026-11-23");
        await RefusedAsync(People.Superior, "Until", "期間は366日以内にしてください。", trainer, "2026-11-24", "2027-11-25");
        Assert.Empty(await home.Site.RowsAsync<ApprovalDeputy>());

        await home.SendAsync(People.Superior, $"{Page}?q=10010", ("PersonId", trainer), ("From", "2026-11-24"), ("Until", "2027-11-24"));
        Assert.Single(await home.Site.RowsAsync<ApprovalDeputy>());

        async Task RefusedAsync(string mail, string field, string sentence, string person, string from, string until)
        {
            var sent = await home.SendAsync(mail, $"{Page}?q=10010", ("PersonId", person), ("From", from), ("Until", until));
            Assert.Equal((field, HttpStatusCode.BadRequest, sentence), (field, sent.Status, sent.At(field)));
            Assert.Equal(
                (from, until, "10010"),
                (sent.Page.QuerySelector("[name=From]")!.GetAttribute("value"), sent.Page.QuerySelector("[name=Until]")!.GetAttribute("value"), sent.Page.QuerySelector("[name=q]")!.GetAttribute("value")));
            if (person == trainer)
                Assert.Equal(trainer, sent.Page.QuerySelector("[name=PersonId] option[selected]")!.GetAttribute("value"));
        }
    }

    private static async Task<IReadOnlyList<string>> ListedAsync(HomeSite home, string mail) =>
        [.. (await home.ReadAsync(mail, Page)).QuerySelectorAll("main tbody tr").Select(row => $"{row.QuerySelector("th")!.TextContent} {row.QuerySelector("td span")!.TextContent}")];
}
