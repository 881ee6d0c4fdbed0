using System.Net;
using Academy.Domain.Credentials;
using Academy.Testing;
using AngleSharp.Html.Parser;

namespace Academy.Integration.Tests.Credentials;

/// <summary>Somebody of HR before a certificate.</summary>
internal sealed class RegisterVisit(HttpClient browser, Guid certificate)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string Path => $"/hr/certificates/{certificate}";

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

    /// <summary>Confirms what the preview showed.</summary>
    public async Task<HttpResponseMessage> ConfirmAsync(Dictionary<string, string> form)
    {
        using var preview = await SendAsync(CertificateDeed.Correct, form);
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        var page = new HtmlParser().ParseDocument(await preview.Content.ReadAsStringAsync(Stop));
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
