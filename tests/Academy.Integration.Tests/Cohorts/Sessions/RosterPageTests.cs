using System.Net;
using System.Text;
using Academy.Data.Auditing;
using Academy.Data.Cohorts;
using Academy.Domain.Cohorts;
using Academy.Domain.Text;
using Academy.Integration.Tests.Learning;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>The roster of a term as its host reads it, as a file and on paper.</summary>
public sealed class RosterPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Roster_IsByGroupOrReading_AndFoundByNameOrganisationAndGroup(DatabaseProvider provider)
    {
        await using var site = await GroupSite.StartAsync(provider, 6);
        await site.DealAsync(2);
        await site.AddAsync(1);
        await site.Cohort.RecordAsync(1, (CohortSite.Learner, Attendance.Attended));
        await site.Cohort.RecordAsync(2, (CohortSite.Learner, Attendance.Late));
        var people = (await site.PeopleAsync()).OrderBy(row => row.ReadingKey, StringComparer.Ordinal).ThenBy(row => row.Id).ToList();

        var page = await site.ReadAsync(site.Roster);

        Assert.Equal(people.OrderBy(row => row.Group ?? 9).Select(row => $"{(row.Group is { } group ? $"{group}班" : "班なし")} {row.Name}"), Rows(page));
        Assert.Equal(people.Select(row => row.Name), Rows(await site.ReadAsync($"{site.Roster}?order=reading")).Select(row => row.Split(' ', 2)[1]));
        var learner = page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("青木 美咲", StringComparison.Ordinal));
        Assert.Equal(("中央区 情報推進課", CohortSite.Learner, "2回 第2回 遅刻"), (Cell(learner, "団体と所属"), Cell(learner, "メールアドレス"), Cell(learner, "出席")));

        // In the other kana, without the space.
        Assert.Equal(["1班 青木 美咲"], Rows(await site.ReadAsync($"{site.Roster}?q={Uri.EscapeDataString("アオキミサキ")}")));
        Assert.Equal(people.Where(row => row.HomeName == "あきる野市" && row.Group == 2).Select(row => $"2班 {row.Name}"), Rows(await site.ReadAsync($"{site.Roster}?q=あきる野&group=2")));
        Assert.Equal(people.Where(row => row.Group is null).Select(row => $"班なし {row.Name}"), Rows(await site.ReadAsync($"{site.Roster}?group=none")));
        Assert.NotEmpty((await site.ReadAsync($"{site.Roster}?q=zzzz")).QuerySelectorAll(".empty"));
        Assert.Contains(await site.Cohort.Site.RowsAsync<AuditEntry>(), entry => entry.Action == "cohorts.participants-viewed" && entry.SubjectId == site.Cohort.TermId);
    }

    [Theory, BothDatabases]
    public async Task Roster_OfMany_IsPaged(DatabaseProvider provider)
    {
        await using var site = await GroupSite.StartAsync(provider, 0);
        await site.Cohort.Site.AddStaffAsync("情報政策課", 50);
        await site.AddAsync(60);

        var first = await site.ReadAsync(site.Roster);

        Assert.Equal(50, Rows(first).Count);
        Assert.Equal(10, Rows(await site.ReadAsync(first.QuerySelector("main nav a[href*='page=2']")!.GetAttribute("href")!)).Count);
    }

    [Theory, BothDatabases]
    public async Task File_HasAllOfTheRosterAndNoFormulas_InBothEncodings(DatabaseProvider provider)
    {
        await using var site = await GroupSite.StartAsync(provider, 3);
        await site.DealAsync(2);
        await site.Cohort.RecordAsync(2, (CohortSite.Learner, Attendance.Late));
        await ChangeAsync(site, row => row.Name == "青木 美咲", row => row.OfficeName = "=HYPERLINK(\"x\")");
        var page = await site.ReadAsync(site.Roster);

        var (type, bytes) = await FileAsync(site, page, inCp932: false);

        Assert.Equal("text/csv; charset=utf-8", type);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("班,氏名,ふりがな,団体,所属,メールアドレス,第1回,第2回,第3回,第4回,第5回,第6回,出席の回数,課題,振り返り", lines[0]);
        Assert.Contains($"1,青木 美咲,あおき みさき,中央区,\"'=HYPERLINK(\"\"x\"\")\",{CohortSite.Learner},,遅刻,,,,,1,未受理,未提出", lines);
        Assert.Equal(["1", "1", "2"], lines[1..4].Select(line => line.Split(',')[0]));
        (type, bytes) = await FileAsync(site, page, inCp932: true);
        Assert.Equal("text/csv; charset=shift_jis", type);
        Assert.Equal(lines, Cp932.Encoding.GetString(bytes).Split("\r\n"));
        Assert.Equal(2, (await site.Cohort.Site.RowsAsync<AuditEntry>()).Count(entry => entry.Action == "cohorts.participants-exported" && entry.SubjectId == site.Cohort.TermId));
    }

    [Theory, BothDatabases]
    public async Task File_InCp932_NamesWhatItLacksBeforeItIsGiven(DatabaseProvider provider)
    {
        await using var site = await GroupSite.StartAsync(provider, 2);
        await ChangeAsync(site, row => row.Name == "青木 美咲", row => row.Name = "𠮷田 美咲");

        using var answer = await PostAsync(site, await site.ReadAsync(site.Roster), ("InCp932", "true"));

        var asked = await KeptPage.PageAsync(answer);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Shift_JISに書けない文字が1種類あります𠮷", asked.QuerySelector("main [role=alert]")!.TextContent.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(await site.Cohort.Site.RowsAsync<AuditEntry>(), entry => entry.Action == "cohorts.participants-exported");
        var (_, bytes) = await FileAsync(site, asked, inCp932: true);
        Assert.Contains("〓田 美咲", Cp932.Encoding.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Sheet_ListsEverybodyWithRoomToSign_AndLeavesAnEntry(DatabaseProvider provider)
    {
        await using var site = await GroupSite.StartAsync(provider, 3);
        var plain = await site.ReadAsync($"{site.Cohort.Desk}/sessions/2/sheet");
        Assert.Equal(["氏名", "団体", "所属", "受付", "備考"], plain.QuerySelectorAll("thead th").Select(head => head.TextContent));
        await site.DealAsync(2);

        var page = await site.ReadAsync($"{site.Cohort.Desk}/sessions/2/sheet");

        Assert.Equal("第2回の受付簿", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("令和9年1月5日(火)", page.QuerySelector(".title .meta")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["班", "氏名", "団体", "所属", "受付", "備考"], page.QuerySelectorAll("thead th").Select(head => head.TextContent));
        var people = (await site.PeopleAsync()).OrderBy(row => row.ReadingKey, StringComparer.Ordinal).ToList();
        Assert.Equal(people.OrderBy(row => row.Group).Select(row => $"{row.Group}班 {row.Reading}{row.Name} {row.HomeName} 情報推進課"), Sheet(page));
        Assert.Equal(people.Select(row => $"{row.Group}班 {row.Reading}{row.Name} {row.HomeName} 情報推進課"), Sheet(await site.ReadAsync($"{site.Cohort.Desk}/sessions/2/sheet?order=reading")));
        Assert.Contains(await site.Cohort.Site.RowsAsync<AuditEntry>(), entry => entry.Action == "cohorts.participants-viewed" && entry.SubjectId == site.Cohort.TermId);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.Cohort.SecretariatAsync()).GetAsync($"{site.Cohort.Desk}/sessions/7/sheet", Stop)).StatusCode);
    }

    private static async Task ChangeAsync(GroupSite site, Func<Participation, bool> whom, Action<Participation> change)
    {
        await using var db = site.Cohort.Site.Db(DataScope.System("test"));
        change((await db.Set<Participation>().ToListAsync(Stop)).Single(whom));
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<(string? Type, byte[] Bytes)> FileAsync(GroupSite site, IDocument page, bool inCp932)
    {
        using var answer = await PostAsync(site, page, ("InCp932", inCp932 ? "true" : "false"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    private static async Task<HttpResponseMessage> PostAsync(GroupSite site, IDocument page, params (string Field, string Value)[] pressed) => await (await site.Cohort.SecretariatAsync()).PostAsync(
        $"{site.Roster}?handler=File", new FormUrlEncodedContent([.. CohortSite.Fields(page), .. pressed.Select(one => KeyValuePair.Create(one.Field, one.Value))]), Stop);

    /// <summary>As <c>1班 青木 美咲</c>.</summary>
    private static IReadOnlyList<string> Rows(IDocument page) => [.. page.QuerySelectorAll("main tbody tr").Select(row => $"{Cell(row, "班")} {row.QuerySelector(".name")!.ChildNodes.Last().TextContent}")];

    private static IEnumerable<string> Sheet(IDocument page) => page.QuerySelectorAll("main tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())).Trim());

    private static string Cell(IElement row, string label) => string.Join(' ', row.QuerySelector($"[data-l='{label}']")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
