using System.Net;
using System.Text;
using Academy.Data.Learning;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Html.Parser;

namespace Academy.Integration.Tests.Learning.Imports;

/// <summary>Which files are taken, and what is said of the others.</summary>
public sealed class ImportFileTests
{
    private const string Right = "100101,dq-security-everyday,2025-06-01,研修,主催,";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(932, ",", "\r\n", false)]
    [InlineData(932, "\t", "\r\n", false)]
    [InlineData(65001, ",", "\n", true)]
    [InlineData(65001, "\t", "\n", false)]
    public async Task File_InAnyUsualForm_IsRead(int codePage, string separator, string lineEnd, bool marked)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(ImportSite.Hr);
        string[][] rows =
        [
            ["備考", "実施主体", "所属", "研修名", "修了日", "コース", "職員番号"],
            ["\"1行目\n2行目\"", "総務省", "情報政策課", "\"情報\"\"保護\"\"研修\"", "R7.6.1", "毎日の情報セキュリティ", "１００１０１"],
        ];
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? new UTF8Encoding(false);
        byte[] file = [.. marked ? Encoding.UTF8.Preamble.ToArray() : [], .. encoding.GetBytes(string.Join(lineEnd, rows.Select(row => string.Join(separator, row))))];

        var answer = await hr.UploadAsync(ImportSite.Page, ImportSite.Page, "Upload", "修了.csv", file);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var row = Assert.Single(await site.RowsAsync<CompletionImportRow>());
        Assert.Equal((2, new DateOnly(2025, 6, 1), "情報\"保護\"研修", "総務省", "1行目\n2行目"), (row.Number, row.CompletedOn, row.Training, row.Organiser, row.Note));
        Assert.Equal("修了.csv", Assert.Single(await site.RowsAsync<CompletionImport>()).FileName);
    }

    [Theory]
    [InlineData(",dq-security-everyday,2025-06-01,研修,主催,", "職員番号", "入力がありません。")]
    [InlineData("999999,dq-security-everyday,2025-06-01,研修,主催,", "職員番号", "職員番号 999999 の職員が見つかりません。")]
    [InlineData("2001,dq-security-everyday,2025-06-01,研修,主催,", "職員番号", "職員番号 2001 の職員が見つかりません。")]
    [InlineData("100101,,2025-06-01,研修,主催,", "コース", "入力がありません。")]
    [InlineData("100101,no-such-course,2025-06-01,研修,主催,", "コース", "コース「no-such-course」が見つかりません。コースのアドレスか、正式な名称を入力してください。")]
    [InlineData("100101,dq-security-everyday,,研修,主催,", "修了日", "入力がありません。")]
    [InlineData("100101,dq-security-everyday,6月1日,研修,主催,", "修了日", "「6月1日」を日付として読み取れません。2025-06-01 や 令和7年6月1日 のように入力してください。")]
    [InlineData("100101,dq-security-everyday,2026-11-25,研修,主催,", "修了日", "修了日「2026-11-25」が、きょうより後の日付です。")]
    [InlineData("100101,dq-security-everyday,昭和44年12月31日,研修,主催,", "修了日", "修了日「昭和44年12月31日」が、1970年より前の日付です。")]
    [InlineData("100101,dq-security-everyday,2025-06-01,,主催,", "研修名", "入力がありません。")]
    [InlineData("100101,dq-security-everyday,2025-06-01,研修", "実施主体", "入力がありません。")]
    [InlineData("100101,dq-security-everyday,2025-06-01,研修,主催,\"閉じない", "—", "引用符が閉じていません。")]
    [InlineData("100101,dq-security-everyday,2025-06-01,研修,主催,\r\n100101,毎日の情報セキュリティ,2025-06-02,研修,主催,", "—", "3行目と、職員とコースが同じです。")]
    public async Task Row_WithAFault_IsNamedWithColumnAndSentence(string row, string column, string sentence)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(ImportSite.Hr);

        var faults = await FaultsAsync(site, await hr.UploadAsync(ImportSite.File("100106,dq-security-everyday,2025-06-01,研修,主催,", row)));

        Assert.Equal([($"{2 + row.Split("\r\n").Length}行目", column, sentence)], faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("職員番号,コース,修了日,研修名,実施主体\r\n\r\n")]
    public async Task File_WithoutRows_SaysSo(string content)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(ImportSite.Hr);

        var html = await (await hr.UploadAsync(content)).Content.ReadAsStringAsync(Stop);

        Assert.Contains(content.Length == 0 ? "ファイルを選んでください。" : "取り込む行がありません。", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ThatIsNoneAsAWhole_SaysWhy()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(ImportSite.Hr);

        Assert.Equal([("1行目", "実施主体", "見出しに「実施主体」の列がありません。")], await FaultsAsync(site, await hr.UploadAsync("職員番号,コース,修了日,研修名\r\n1,2,3,4")));
        Assert.Equal([("1行目", "コース", "見出しに「コース」の列が2つ以上あります。")], await FaultsAsync(site, await hr.UploadAsync($"{ImportSite.Head},コース\r\n{Right}")));
        Assert.Equal(
            [("ファイル全体", "—", "文字を読み取れませんでした。CSV形式(UTF-8またはShift_JIS)で保存したファイルを選んでください。")],
            await FaultsAsync(site, await hr.UploadAsync(ImportSite.Page, ImportSite.Page, "Upload", "book.xlsx", [0x50, 0x4B, 3, 4, 0, 0, 0xFF])));
        Assert.Equal(
            [("ファイル全体", "—", "行が多すぎます。見出しを除いて5,000行までのファイルに分けてください。")],
            await FaultsAsync(site, await hr.UploadAsync(ImportSite.File([.. Enumerable.Repeat(Right, 5001)]))));
        Assert.Equal(
            [("ファイル全体", "—", "ファイルが大きすぎます。2MBまでのファイルに分けてください。")],
            await FaultsAsync(site, await hr.UploadAsync(new string('あ', 800_000))));
        Assert.Equal(
            [("2行目", "研修名", "長すぎます。200文字までにしてください。"), ("2行目", "備考", "長すぎます。500文字までにしてください。")],
            await FaultsAsync(site, await hr.UploadAsync(ImportSite.File($"100101,dq-security-everyday,2025-06-01,{new string('研', 201)},主催,{new string('備', 501)}"))));
    }

    [Fact]
    public async Task Faults_BeyondWhatAPageShows_AreCounted()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(ImportSite.Hr);

        var answer = await hr.UploadAsync(ImportSite.File([.. Enumerable.Range(1, 300).Select(number => $"X{number},no,bad,研修,主催,")]));
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Contains("900か所に誤りがあります", html, StringComparison.Ordinal);
        Assert.Contains("ほかに700か所あります。", html, StringComparison.Ordinal);
        Assert.Equal(200, (await FaultsAsync(site, answer)).Count);
    }

    /// <summary>Row, column and sentence of each fault; nothing of the file is kept.</summary>
    private static async Task<IReadOnlyList<(string Row, string Column, string Sentence)>> FaultsAsync(TestSite site, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await site.RowsAsync<CompletionImport>());
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop), Stop);
        return [.. page.QuerySelectorAll("section[aria-labelledby=faults] tbody tr").Select(row => (
            row.Children[0].TextContent.Trim(), row.Children[1].TextContent.Trim(), row.Children[2].TextContent.Trim()))];
    }
}
