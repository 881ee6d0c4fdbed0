using System.Net;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts.Sessions;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Integration.Tests.Sites;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>The reception of the first session (15 December 2026, 13:30 to 16:30) as the host and participants use it.</summary>
internal static class ReceptionDesk
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Puts the clock to a time of the day of the first session.</summary>
    /// <param name="time">As <c>13:20:00</c>.</param>
    public static void GoTo(this CohortSite cohort, string time) => cohort.Site.Clock.Set(ReminderSite.InTokyo($"2026-12-15T{time}"));

    public static string ReceptionPage(this CohortSite cohort, int number = 1) => $"{cohort.Desk}/sessions/{number}/reception";

    public static string ArrivalPage(this CohortSite cohort, int number = 1) => $"{cohort.Page}/sessions/{number}/arrival";

    public static async Task<HttpResponseMessage> PressAsync(this CohortSite cohort, string handler, int number = 1) =>
        await (await cohort.SecretariatAsync()).SubmitAsync(cohort.ReceptionPage(number), $"{cohort.ReceptionPage(number)}?handler={handler}", []);

    public static async Task OpenAsync(this CohortSite cohort)
    {
        using var answer = await cohort.PressAsync("Open");
        Assert.Equal((HttpStatusCode.Redirect, cohort.ReceptionPage()), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    public static async Task<string> SecretAsync(this CohortSite cohort, int number = 1)
    {
        var session = await cohort.SessionAsync(number);
        return (await cohort.Site.RowsAsync<AttendanceReception>()).Single(row => row.SessionId == session.Id).Secret;
    }

    /// <summary>What is up now.</summary>
    public static async Task<RotatingCode> CodeAsync(this CohortSite cohort, int number = 1) =>
        RotatingCode.Of(await cohort.SecretAsync(number), cohort.Site.Clock.GetUtcNow().UtcDateTime);

    /// <summary>Puts another session on the day of the first one.</summary>
    public static async Task MoveToTodayAsync(this CohortSite cohort, int number)
    {
        var (first, other) = (await cohort.SessionAsync(1), await cohort.SessionAsync(number));
        await using var db = cohort.Site.Db(DataScope.System("test"));
        await db.Set<TermSession>().Where(row => row.Id == other.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Day, first.Day), Stop);
    }

    /// <summary>Sends the form of the arrival page.</summary>
    /// <returns>The status, and the page that comes of it.</returns>
    public static async Task<(HttpStatusCode Status, IDocument Page)> ReportAsync(this CohortSite cohort, HttpClient browser, string? code = null, string? digits = null)
    {
        // The form of signing out has a token too, on whatever page.
        using var answer = await browser.SubmitAsync("/notices", cohort.ArrivalPage(), new() { ["code"] = code ?? "", ["Digits"] = digits ?? "" });
        return answer.StatusCode is HttpStatusCode.Redirect
            ? (answer.StatusCode, await CohortSite.ReadAsync(browser, answer.Headers.Location!.OriginalString))
            : (answer.StatusCode, await KeptPage.PageAsync(answer));
    }

    /// <summary>What the page says, squeezed.</summary>
    public static string Text(this IDocument page) => RemindedSite.Squeezed(page.QuerySelector("main")!.TextContent);

    public static async Task<HttpStatusCode> StatusAsync(this HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, Stop);
        return answer.StatusCode;
    }
}
