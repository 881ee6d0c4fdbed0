using System.Net;
using Academy.Data.Credentials;
using Academy.Domain.Credentials;
using Academy.Integration.Tests.Sites;
using Academy.Testing;

namespace Academy.Integration.Tests.Credentials;

/// <summary>Somebody of HR before a certificate.</summary>
internal sealed class RegisterVisit(HttpClient browser, Guid certificate)
{
    public const string Hr = "hr@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string Path => $"/hr/certificates/{certificate}";

    /// <summary>Signs in somebody who comes to a certificate.</summary>
    public static async Task<RegisterVisit> ComeAsync(TestSite site, Certificate certificate, string account = Hr) => new(await site.SignedInAsync(account), certificate.Id);

    public static Dictionary<string, string> CorrectForm(
        int version, string reason = "氏名の誤り", string family = "青樹", string given = "美咲", string familyReading = "あおき", string givenReading = "みさき", bool fromRegister = false) => new()
    {
        ["Correct.Version"] = $"{version}",
        ["Correct.IsFromRegister"] = fromRegister ? "true" : "false",
        ["Correct.Family"] = family,
        ["Correct.Given"] = given,
        ["Correct.FamilyReading"] = familyReading,
        ["Correct.GivenReading"] = givenReading,
        ["Correct.Reason"] = reason,
    };

    /// <summary>Sends a form; a correction as far as its preview.</summary>
    public Task<HttpResponseMessage> SendAsync(CertificateDeed deed, Dictionary<string, string> form) => browser.SubmitAsync("/notices", $"{Path}?handler={deed}", form);

    public Task<HttpResponseMessage> SendAsync(CertificateDeed deed, int version, string reason) =>
        SendAsync(deed, new() { [$"{deed}.Version"] = $"{version}", [$"{deed}.Reason"] = reason });

    /// <summary>Sends a correction and confirms what its preview shows.</summary>
    public async Task<HttpResponseMessage> ConfirmAsync(Dictionary<string, string> form)
    {
        using var preview = await SendAsync(CertificateDeed.Correct, form);
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        return await ConfirmAsync(preview, form);
    }

    /// <summary>Confirms what a preview showed.</summary>
    public async Task<HttpResponseMessage> ConfirmAsync(HttpResponseMessage preview, Dictionary<string, string> form)
    {
        var page = await KeptPage.PageAsync(preview);
        return await SendAsync(CertificateDeed.Correct, new(form)
        {
            ["Seen"] = page.QuerySelector("input[name=Seen]")!.GetAttribute("value")!,
            ["Confirm"] = "true",
        });
    }

    /// <summary>Does it, and sees that it was done.</summary>
    public async Task DoAsync(CertificateDeed deed, int version, string reason = "理由です", string family = "青樹")
    {
        using var answer = deed == CertificateDeed.Correct ? await ConfirmAsync(CorrectForm(version, reason, family)) : await SendAsync(deed, version, reason);
        Assert.Equal($"{Path}?done={deed.ToString().ToLowerInvariant()}", answer.Headers.Location?.OriginalString);
    }

    public Task<string> PageAsync() => browser.GetStringAsync(Path, Stop);
}
