using System.Net;
using Academy.Data.Cohorts.Sessions;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>Files of sessions as the host sends them.</summary>
internal static class SessionUpload
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="cohort">Whose secretariat sends it.</param>
    /// <param name="kind"><c>Material</c>, <c>Recording</c> or <c>Captions</c>.</param>
    /// <param name="name">As the browser gives it.</param>
    /// <param name="content">Of the file.</param>
    /// <param name="number">Of the session.</param>
    public static async Task<HttpResponseMessage> SendAsync(this CohortSite cohort, string kind, string name, byte[] content, int number = 1)
    {
        var (browser, page) = (await cohort.SecretariatAsync(), $"{cohort.Desk}/sessions/{number}/files");
        return await browser.PostAsync(kind == "Material" ? page : $"{page}?handler={kind}", Form(Browsing.AntiforgeryToken(await browser.GetStringAsync(page, Stop)), kind, name, content), Stop);
    }

    /// <summary>As a browser sends it: the token comes first, as it does on the page.</summary>
    public static MultipartFormDataContent Form(string token, string field, string name, byte[] content) =>
        new() { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(content), field, name } };

    /// <returns>The row of the file.</returns>
    public static async Task<SessionFile> AddAsync(this CohortSite cohort, string kind, string name, byte[] content, int number = 1)
    {
        using var answer = await cohort.SendAsync(kind, name, content, number);
        Assert.Equal((HttpStatusCode.Redirect, $"{cohort.Desk}/sessions/{number}/files"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        return (await cohort.Site.RowsAsync<SessionFile>()).MaxBy(file => file.Id)!;
    }

    /// <summary>What is said at the field of a file that is not taken in.</summary>
    public static async Task<string> RefusedAsync(this CohortSite cohort, string kind, string name, byte[] content, int number = 1)
    {
        using var answer = await cohort.SendAsync(kind, name, content, number);
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{name}: {answer.StatusCode}");
        var field = (await KeptPage.PageAsync(answer)).QuerySelector($"[name='{kind}']")!;
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        return string.Concat(field.GetAttribute("aria-describedby")!.Split(' ').Where(id => id.Contains("error", StringComparison.Ordinal))
            .Select(id => field.Owner!.GetElementById(id)!.TextContent.Trim()));
    }

    /// <summary>Removes a file, as is confirmed on its page.</summary>
    public static async Task<HttpStatusCode> RemoveAsync(this CohortSite cohort, SessionFile file, int number = 1)
    {
        var list = $"{cohort.Desk}/sessions/{number}/files";
        using var answer = await (await cohort.SecretariatAsync()).SubmitAsync(list, $"{list}/{file.Id}", []);
        return answer.StatusCode;
    }

    /// <summary>All that is in the folder of these files.</summary>
    public static IReadOnlyList<string> Stored(this CohortSite cohort) =>
        Directory.GetFiles(cohort.Site.Services.GetRequiredService<SiteDirectories>().Data("sessions"), "*", SearchOption.AllDirectories);

    /// <summary>Where a file is for participants.</summary>
    public static string AddressOf(this CohortSite cohort, SessionFile file, int number = 1) => $"{cohort.Page}/sessions/{number}/files/{file.Id}/{Uri.EscapeDataString(file.Name)}";
}
