using System.Net;
using System.Text;
using Academy.Data.Auditing;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>The selection as its host sees and decides it.</summary>
public sealed class SelectionPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Result_ThatIsConfirmed_IsTheOneThatWasShown(DatabaseProvider provider)
    {
        await using var site = await SelectionSite.StartAsync(provider, new(2, null, [], []), people: 6, waitingPlaces: 2);
        var expected = await site.ResultsAsync();
        var (list, confirm) = (await site.ReadAsync(site.List), (await site.ReadAsync(site.Decision)).QuerySelector("main .facts")!.TextContent);

        Assert.Equal(["参加", "参加", "補欠1番", "補欠2番", "見送り", "見送り"], expected.Values.Order(StringComparer.Ordinal));
        Assert.Equal(["すべて 6", "参加 2", "補欠 2", "見送り 2", "対象外 0", "辞退 0"], list.QuerySelectorAll(".tabs a").Select(tab => tab.TextContent.Trim()));
        Assert.Contains("結果の見込み", list.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Seed(list), confirm, StringComparison.Ordinal);
        await site.DecideAsync();

        Assert.Equal(expected, await site.ResultsAsync());
        Assert.Equal(
            expected.ToDictionary(one => one.Key, one => one.Value[..2]),
            (await site.PlacementsAsync()).ToDictionary(row => row.ApplicationId, row => row.State switch { PlacementState.Selected => "参加", PlacementState.Waiting => "補欠", _ => "見送" }));
        var decided = await site.ReadAsync(site.List);
        Assert.Equal(Seed(list), Seed(decided));
        Assert.NotNull(decided.QuerySelector($"main a[href='{site.Draw}']"));
        Assert.Null(decided.QuerySelector($"main a[href='{site.Decision}']"));
        Assert.Contains("すでに確定しています", (await site.ReadAsync(site.Decision)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Result_WhenSomebodyWithdrewMeanwhile_IsShownAnewAndConfirmedThen(DatabaseProvider provider)
    {
        await using var site = await SelectionSite.StartAsync(provider, new(2, null, [], []), people: 3);
        var seen = CohortSite.Fields(await site.ReadAsync(site.Decision));
        var withdrawn = (await site.ResultsAsync()).First(one => one.Value == "参加").Key;
        await site.WithdrawAsync(withdrawn);

        var (status, page) = await site.SendAsync(site.Decision, seen);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Null((await site.RecruitmentAsync()).DecidedAt);
        Assert.Equal(["2人", "0人", "0人", "0人", "1人"], page.QuerySelectorAll("main .facts b").Select(number => number.TextContent));
        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync(site.Decision, CohortSite.Fields(page))).Status);
        Assert.DoesNotContain(await site.PlacementsAsync(), row => row.ApplicationId == withdrawn);
        Assert.Equal("辞退", (await site.ResultsAsync())[withdrawn]);
        // Twice is once.
        Assert.Equal(HttpStatusCode.Conflict, (await site.SendAsync(site.Decision, CohortSite.Fields(page))).Status);
    }

    [Theory, BothDatabases]
    public async Task Application_LeftOut_IsNotDrawnAndKeepsTheSeed(DatabaseProvider provider)
    {
        await using var site = await SelectionSite.StartAsync(provider, new(1, null, [], []), people: 3);
        var (before, seed) = (await site.ResultsAsync(), Seed(await site.ReadAsync(site.List)));
        var first = before.Single(one => one.Value == "参加").Key;
        var page = $"{site.List}/{first}";

        Assert.Equal(HttpStatusCode.BadRequest, (await site.SendAsync($"{page}?handler=Exclude")).Status);
        var stale = CohortSite.Fields(await site.ReadAsync(page));
        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync($"{page}?handler=Exclude", ("Reason", "対象の職員ではないため"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await site.SendAsync($"{page}?handler=Exclude", stale, ("Reason", "別の理由"))).Status);

        var after = await site.ResultsAsync();
        Assert.Equal(("対象外", seed), (after[first], Seed(await site.ReadAsync(site.List))));
        Assert.Equal("参加", after[before.Single(one => one.Value == "補欠1番").Key]);
        Assert.Contains("対象の職員ではないため", (await site.ReadAsync(page)).QuerySelector("main .facts")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync($"{page}?handler=Include")).Status);
        Assert.Equal(before, await site.ResultsAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.HostAsync()).GetAsync($"{site.List}/{Guid.CreateVersion7()}", Stop)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task List_BeforeItIsClosed_TellsNoResultAndCannotBeConfirmed(DatabaseProvider provider)
    {
        await using var site = await SelectionSite.StartAsync(provider, new(1, null, [], []), people: 2);
        await using (var db = site.Site.Db(DataScope.System("test")))
            await db.Set<Recruitment>().ExecuteUpdateAsync(set => set.SetProperty(row => row.ApproveUntil, new DateOnly(2026, 11, 24)), Stop);

        Assert.All((await site.ResultsAsync()).Values, result => Assert.Equal("—", result));
        var list = await site.ReadAsync(site.List);
        Assert.Null(list.QuerySelector(".tabs"));
        Assert.Null(list.QuerySelector(".hash"));
        Assert.Null((await site.ReadAsync(site.Decision)).QuerySelector("main form"));
        site.Site.Clock.Advance(TimeSpan.FromHours(12));
        // The session did not last so long.
        Assert.NotNull((await CohortSite.ReadAsync(await site.Site.SignedInAsync(CohortSite.Secretariat), site.Decision)).QuerySelector("main form"));
    }

    [Theory, BothDatabases]
    public async Task List_IsFoundByNameAndKindOfMunicipality_AndLeavesAnEntry(DatabaseProvider provider)
    {
        await using var site = await SelectionSite.StartAsync(provider, new(30, null, [new(OrganisationGroup.City, 2)], [PriorityGround.NewOrganisation]), people: 6);
        var rows = await site.ApplicationsAsync();
        var wanted = rows[0];

        var all = await site.ReadAsync(site.List);
        Assert.Equal("6人の応募", Lines(all, ".quota__sum b", ".quota__sum p"));
        Assert.All(all.QuerySelectorAll("table.selection tbody tr"), row => Assert.Contains("初めて参加する団体の人", row.TextContent, StringComparison.Ordinal));
        // In the other kana, without the space.
        var found = await site.ReadAsync($"{site.List}?q={Uri.EscapeDataString(Katakana(wanted.Reading.Replace(" ", "", StringComparison.Ordinal)))}");
        Assert.Contains(wanted.Name, found.QuerySelectorAll("table.selection th a").Select(name => name.TextContent));
        var cities = await site.ReadAsync($"{site.List}?group=City&state=Selected");
        Assert.All(cities.QuerySelectorAll("table.selection tbody td:nth-child(2)"), cell => Assert.Contains("あきる野市", cell.TextContent, StringComparison.Ordinal));
        Assert.Equal($"{site.List}?state=Waiting&group=City", cities.QuerySelectorAll(".tabs a")[2].GetAttribute("href"));
        Assert.NotEmpty((await site.ReadAsync($"{site.List}?q=zzzz")).QuerySelectorAll(".empty"));
        Assert.Contains(await site.Site.RowsAsync<AuditEntry>(), entry => entry.Action == "cohorts.applications-viewed" && entry.SubjectId == site.TermId);
    }

    [Theory, BothDatabases]
    public async Task File_OfTheList_HasAllOfItAndNoFormulas(DatabaseProvider provider)
    {
        await using var site = await SelectionSite.StartAsync(provider, new(1, null, [], []), people: 2);
        await using (var db = site.Site.Db(DataScope.System("test")))
            await db.Set<Application>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Reason, "=HYPERLINK(\"x\"),\n試す"), Stop);
        var browser = await site.HostAsync();
        var fields = CohortSite.Fields(await site.ReadAsync(site.List));

        using var answer = await browser.PostAsync($"{site.List}?handler=File", new FormUrlEncodedContent(fields), Stop);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith("受付番号,団体コード,団体,区分,氏名,ふりがな,", text, StringComparison.Ordinal);
        foreach (var row in await site.ApplicationsAsync())
            Assert.Contains($"{row.Id:D}", text, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\"),\n試す\"", text, StringComparison.Ordinal);
        Assert.Contains(await site.Site.RowsAsync<AuditEntry>(), entry => entry.Action == "cohorts.applications-exported" && entry.SubjectId == site.TermId);
    }

    private static string Seed(IDocument list) => list.QuerySelector("[aria-labelledby=draw] .hash")!.TextContent;

    private static string Lines(IDocument page, string number, string whole)
    {
        var text = page.QuerySelector(whole)!.TextContent;
        Assert.StartsWith(page.QuerySelector(number)!.TextContent, text, StringComparison.Ordinal);
        return text;
    }

    private static string Katakana(string reading) => string.Concat(reading.Select(letter => letter is >= 'ぁ' and <= 'ゖ' ? (char)(letter + ('ァ' - 'ぁ')) : letter));
}
