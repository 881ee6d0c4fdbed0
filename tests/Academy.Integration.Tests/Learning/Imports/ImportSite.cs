using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Academy.Data.Jobs;
using Academy.Data.Learning;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning.Imports;

/// <summary>HR with a file of completions.</summary>
internal static class ImportSite
{
    public const string Page = "/hr/completions";
    public const string Hr = "hr@chuo.example";
    public const string Head = "職員番号,コース,修了日,研修名,実施主体,備考";
    public const string Course = "dq-security-everyday";

    /// <summary>The kind of its work, which stands in what is logged of it.</summary>
    public const string Kind = "learning.import-completions";

    /// <summary>What is told of an import that nothing came of.</summary>
    public const string Failed = "取り込めませんでした";

    /// <summary>A file of two completions.</summary>
    public static readonly string Two = File(
        "100101,dq-security-everyday,2025-06-01,情報セキュリティ研修,東京都市町村職員研修所,集合",
        "100106,毎日の情報セキュリティ,令和7年6月2日,\"標的型メール, 初級\",総務省,");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A file of rows under the usual head.</summary>
    public static string File(params string[] rows) => string.Join("\r\n", [Head, .. rows]) + "\r\n";

    public static Task<HttpResponseMessage> UploadAsync(this HttpClient hr, string content, string name = "completions.csv") =>
        hr.UploadAsync(Page, Page, "Upload", name, Encoding.UTF8.GetBytes(content));

    /// <summary>Uploads a file without a fault.</summary>
    /// <returns>The address of its page.</returns>
    public static async Task<string> StageAsync(this HttpClient hr, string content)
    {
        using var answer = await hr.UploadAsync(content);
        var address = answer.Headers.Location?.OriginalString ?? await answer.Content.ReadAsStringAsync(Stop);
        Assert.Matches($"^{Page}/[0-9a-f-]{{36}}$", address);
        return address;
    }

    /// <summary>Uploads and confirms; the work is not carried out yet.</summary>
    /// <returns>The address of its page.</returns>
    public static async Task<string> ConfirmAsync(this HttpClient hr, string content)
    {
        var address = await hr.StageAsync(content);
        (await hr.SubmitAsync(address, $"{address}?handler=Confirm", [])).Dispose();
        return address;
    }

    /// <summary>HR uploads the file of two completions and confirms it; the work is not carried out yet.</summary>
    /// <returns>HR, and the address of the import's page.</returns>
    public static async Task<(HttpClient Hr, string Address)> ConfirmTwoAsync(this TestSite site)
    {
        var hr = await site.SignedInAsync(Hr);
        return (hr, await hr.ConfirmAsync(Two));
    }

    /// <summary>Gives the last row a day that no log takes: the work fails after the first is written.</summary>
    public static Task BreakAsync(this TestSite site)
    {
        site.Log.Expect(Kind);
        return AlterAsync(site, new(2027, 1, 1));
    }

    public static Task MendAsync(this TestSite site) => AlterAsync(site, new(2025, 6, 2));

    /// <summary>An administrator decides about the work of the import.</summary>
    public static async Task DecideAsync(this TestSite site, string handler)
    {
        var work = (await site.RowsAsync<Work>()).Single(row => row.Kind == Kind);
        var admin = await site.SignedInAsync("admin@academy.example");
        using var answer = await admin.SubmitAsync("/notices", $"/admin/jobs?handler={handler}", new() { ["id"] = $"{work.Id}" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public static async Task AssertSaysAsync(this HttpClient hr, string address, string sentence) =>
        Assert.Contains(sentence, await hr.GetStringAsync(address, Stop), StringComparison.Ordinal);

    public static Guid IdIn(string address) => Guid.Parse(Regex.Match(address, "[0-9a-f-]{36}").Value);

    public static async Task<ImportState> StateAsync(this TestSite site) => Assert.Single(await site.RowsAsync<CompletionImport>()).State;

    private static async Task AlterAsync(TestSite site, DateOnly day)
    {
        await using var owner = site.OwnerDb();
        await owner.Set<CompletionImportRow>().IgnoreQueryFilters().Where(row => row.Number == 3).ExecuteUpdateAsync(set => set.SetProperty(row => row.CompletedOn, day), Stop);
    }
}
