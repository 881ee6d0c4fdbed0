using System.Net;
using System.Text;
using Academy.Data.Cohorts;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts.Sessions.Logs;

/// <summary>Files that are no logs, and logs with something in them that is no name.</summary>
public sealed class MeetingLogFileTests
{
    private const string Head = "名前,参加時刻,退出時刻\n";
    private const string Row = "青木 美咲,2026/12/15 13:20,2026/12/15 16:31\n";
    private const string NotText = "文字を読み取れませんでした。会議ツールが書き出したCSVファイル(UTF-8、UTF-16、Shift_JIS)を選んでください。";
    private const string NoHead = "見出しの行が見つかりません。「名前」「参加時刻」「退出時刻」のような見出しのあるファイルを選んでください。";
    private const string TooMany = "行が多すぎます。見出しを除いて5,000行までのファイルを選んでください。";

    [Theory, BothDatabases]
    public async Task Files_ThatAreNoLogs_AreRefusedWithTheReason(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        var visit = new LogVisit(cohort);
        foreach (var (file, sentence) in new[]
        {
            ([], "ファイルが空です。会議ツールから保存し直したファイルを選んでください。"),
            (" \r\n\r\n"u8.ToArray(), "ファイルが空です。会議ツールから保存し直したファイルを選んでください。"),
            ([0xEF, 0xBB, 0xBF], "ファイルが空です。会議ツールから保存し直したファイルを選んでください。"),
            (SampleLogs.Utf8(Head + new string('あ', 1024 * 1024 / 3)), "ファイルが大きすぎます。1MBまでのファイルを選んでください。"),
            ("PK\u0003\u0004\0\0xl/workbook.xml"u8.ToArray(), NotText),
            ([0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13], NotText),
            ([.. SampleLogs.Teams, 0x3D], NotText),
            ([.. SampleLogs.Utf8(Head + Row), 0xE3, 0x81, .. ","u8], NotText),
            ([.. SampleLogs.Webex, 0x81], NotText),
            (SampleLogs.Utf8(Row + Row), NoHead),
            ("ただの文章です。"u8.ToArray(), NoHead),
            (SampleLogs.Utf8(Head), "見出しの下に行がありません。参加者の行があるファイルを選んでください。"),
            (SampleLogs.Utf8(Head + string.Concat(Enumerable.Repeat(Row, 5_001))), TooMany),
        })
        {
            await visit.UploadAsync(file);
            Assert.Equal((HttpStatusCode.BadRequest, "ファイルを選ぶ", sentence), (visit.Status, visit.Step, visit.Error));
        }

        await visit.UploadAsync(SampleLogs.Utf8(Head + string.Concat(Enumerable.Repeat(Row, 5_000))));
        Assert.Equal((HttpStatusCode.OK, "列を確かめる"), (visit.Status, visit.Step));
        await visit.PressAsync("Columns");
        Assert.Equal("青木 美咲 | 13:30–16:30(180分) | 青木 美咲(中央区) 要確認 | [ ]", Assert.Single(visit.Rows));

        // A column of anything but names has as many of them as rows.
        foreach (var (count, status, error) in new[] { (501, HttpStatusCode.BadRequest, "氏名が500件を超えています。氏名の列を確かめてください。"), (500, HttpStatusCode.OK, "") })
        {
            await visit.OpenPeopleAsync(SampleLogs.Utf8(Head + string.Concat(Enumerable.Range(1, count).Select(number => $"{number}人目,13:30,16:30\n"))));
            Assert.Equal((status, error), (visit.Status, visit.Error));
        }

        await visit.PressAsync("People");
        Assert.Equal((HttpStatusCode.OK, "出席を記録する"), (visit.Status, visit.Step));
    }

    [Theory, BothDatabases]
    public async Task Names_ThatAreCodeOrFormulas_AreShownAsTheyAre(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        var visit = new LogVisit(cohort);
        string[] names = ["<script>alert(1)</script>", "=HYPERLINK(\"http://x.example\")", "\"><img src=x onerror=alert(1)>", "青木 美咲<b>", "&lt;i&gt;"];
        var file = Head + string.Concat(names.Select(name => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",13:30,16:30\n")) + "伊藤,いつか,16:30\n,13:30,16:30\n" + $"{new string('名', 300)},13:30,16:30\n";

        await visit.UploadAsync(SampleLogs.Utf8(file));
        Assert.Equal(names, visit.Page.QuerySelectorAll("main tbody td:first-child").Select(cell => cell.TextContent));
        await visit.PressAsync("Columns");
        Assert.Equal(names, visit.Page.QuerySelectorAll("bdi").Select(name => name.TextContent));
        Assert.Contains("氏名か時刻を読み取れないため、数えていません: 7・8・9行目", visit.Page.Body!.TextContent, StringComparison.Ordinal);
        await visit.PressAsync("People", visit.ConfirmAll);
        Assert.Contains("ログの氏名: 青木 美咲<b>", visit.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(visit.Page.QuerySelectorAll("main script, main img, main b, main i"));
        await visit.PressAsync("Record");

        Assert.Single(await cohort.Site.RowsAsync<ParticipationEvent>());
    }

    /// <summary>Headings in a language that nobody thought of are mapped by hand.</summary>
    [Theory, BothDatabases]
    public async Task Columns_AreChosenByTheHost(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        var visit = new LogVisit(cohort);
        await visit.UploadAsync(Encoding.UTF8.GetBytes("Bericht;Sitzung;1\nTeilnehmer;Beitritt;Verlassen;Ort\n青木 美咲;15.12.2026 13:41;15.12.2026 16:30;Tokio\n"));
        Assert.Contains("2行目の見出しの下に、1行あります。", visit.Page.Body!.TextContent, StringComparison.Ordinal);
        foreach (var (name, joined, left, sentence) in new[]
        {
            ("", "1", "2", "氏名の列を選んでください。"), ("0", "", "2", "参加した時刻と退出した時刻の両方か、参加した時間の長さの列を選んでください。"),
            ("0", "1", "1", "同じ列を2つの項目に選んでいます。"), ("0", "1", "9", "列を選んでください。"), ("0", "3", "2", "この列の選び方では、読み取れる行がありません。氏名と時刻の列を確かめてください。"),
        })
        {
            await visit.PressAsync("Columns", Choosing(name, joined, left));
            Assert.Equal((HttpStatusCode.BadRequest, "列を確かめる", sentence), (visit.Status, visit.Step, visit.Error));
            Assert.Equal((name, joined), (Chosen("NameAt"), Chosen("JoinedAt")));
        }

        await visit.PressAsync("Columns", Choosing("0", "1", "2"));
        Assert.Equal("青木 美咲 | 13:41–16:30(169分) | 青木 美咲(中央区) 要確認 | [ ]", Assert.Single(visit.Rows));

        // Of another day: nobody was there, and the page says why that may be.
        await visit.UploadAsync(SampleLogs.Utf8(Head + "青木 美咲,2026/12/14 13:20,2026/12/14 16:31\n"));
        await visit.PressAsync("Columns");
        Assert.Contains("この回の時間にいた人がいません", visit.Page.Body!.TextContent, StringComparison.Ordinal);
        await visit.PressAsync("People", visit.ConfirmAll);
        Assert.Equal("青木 美咲 | 0分 | 未記録 | 記録しない", Assert.Single(visit.Rows));

        string Chosen(string field) => visit.Page.QuerySelector($"select[name={field}] option[selected]")?.GetAttribute("value") ?? "";

        static Action<List<KeyValuePair<string, string>>> Choosing(string name, string joined, string left) => fields =>
        {
            fields.RemoveAll(field => field.Key is "NameAt" or "JoinedAt" or "LeftAt");
            fields.AddRange([new("NameAt", name), new("JoinedAt", joined), new("LeftAt", left)]);
        };
    }
}
