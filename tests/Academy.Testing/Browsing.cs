using System.Net;
using System.Text.RegularExpressions;

namespace Academy.Testing;

/// <summary>What a browser does with forms, for tests that need no browser.</summary>
public static partial class Browsing
{
    public const string DemoPassword = "Manabi-2026!";

    /// <summary>Signs in through the form.</summary>
    /// <exception cref="InvalidOperationException">The site did not let them in.</exception>
    public static async Task<HttpClient> SignedInAsync(this TestSite site, string mail)
    {
        var browser = site.Browser();
        var answer = await browser.SignInAsync(mail, DemoPassword);
        return answer.StatusCode == HttpStatusCode.Redirect ? browser : throw new InvalidOperationException($"{mail}: {answer.StatusCode}");
    }

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient browser, string mail, string password, string? returnUrl = null) =>
        browser.SubmitAsync("/sign-in", "/sign-in", new() { ["email"] = mail, ["password"] = password, ["returnUrl"] = returnUrl ?? "" });

    /// <summary>Opens a page, then posts a form with that page's antiforgery token.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient browser, string page, string action, Dictionary<string, string> fields)
    {
        var html = await browser.GetStringAsync(page);
        fields["__RequestVerificationToken"] = AntiforgeryToken(html);
        return await browser.PostAsync(action, new FormUrlEncodedContent(fields));
    }

    /// <summary>Opens a page, then posts a form with a file and that page's antiforgery token.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(
        this HttpClient browser, string page, string action, string field, string fileName, byte[] file, Dictionary<string, string>? fields = null)
    {
        var html = await browser.GetStringAsync(page);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), field, fileName } };
        foreach (var (name, value) in fields ?? [])
            form.Add(new StringContent(value), name);
        form.Add(new StringContent(AntiforgeryToken(html)), "__RequestVerificationToken");
        return await browser.PostAsync(action, form);
    }

    /// <summary>The antiforgery token in a page's first form.</summary>
    public static string AntiforgeryToken(string html) => Token().Match(html).Groups["token"].Value;

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<token>[^"]+)"|name=__RequestVerificationToken[^>]*value="(?<token>[^"]+)""")]
    private static partial Regex Token();
}
