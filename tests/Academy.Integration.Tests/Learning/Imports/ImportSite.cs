using System.Text;
using System.Text.RegularExpressions;
using Academy.Data.Learning;
using Academy.Testing;

namespace Academy.Integration.Tests.Learning.Imports;

/// <summary>HR with a file of completions.</summary>
internal static class ImportSite
{
    public const string Page = "/hr/completions";
    public const string Hr = "hr@chuo.example";
    public const string Head = "職員番号,コース,修了日,研修名,実施主体,備考";
    public const string Course = "dq-security-everyday";

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

    public static Guid IdIn(string address) => Guid.Parse(Regex.Match(address, "[0-9a-f-]{36}").Value);

    public static async Task<ImportState> StateAsync(this TestSite site) => Assert.Single(await site.RowsAsync<CompletionImport>()).State;
}
