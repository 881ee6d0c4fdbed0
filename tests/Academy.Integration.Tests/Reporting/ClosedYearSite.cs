using Academy.Data.Learning;
using Academy.Domain.Time;
using Academy.Integration.Tests.Learning;
using Academy.Integration.Tests.Learning.Care;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Reporting;

/// <summary>The fiscal year that ended in March with something to count, and HR before the page that closes it.</summary>
internal static class ClosedYearSite
{
    public const string Page = "/hr/years/2025";
    public const string Hr = "hr@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Somebody comes into a course of their own in January.</summary>
    /// <param name="completed">When it is completed; null when it is not.</param>
    public static async Task<Enrolment> EnrolInJanuaryAsync(this TestSite site, string mail = "learner@chuo.example", DateOnly? completed = null)
    {
        var rows = await LearnerRows.OfAsync(site, mail);
        var enrolment = await rows.EnrolAsync($"course-of-{mail[..4]}");
        await using var db = site.OwnerDb();
        await db.Set<Enrolment>().IgnoreQueryFilters().Where(row => row.Id == enrolment.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CreatedAt, TokyoTime.StartOf(new(2026, 1, 5))), Stop);
        if (completed is { } day)
            await site.CompletedOnAsync(enrolment, day);
        return enrolment;
    }

    /// <summary>It turns out to have been completed on a day.</summary>
    public static async Task CompletedOnAsync(this TestSite site, Enrolment enrolment, DateOnly day)
    {
        await using var db = site.OwnerDb();
        await db.Set<LearningFact>().IgnoreQueryFilters().Where(row => row.EnrolmentId == enrolment.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CompletedOn, day).SetProperty(row => row.StartedAt, TokyoTime.StartOf(day)), Stop);
    }

    /// <summary>The form as the page has it, to be sent when the test says so.</summary>
    public static async Task<Dictionary<string, string>> OpenYearAsync(this HttpClient hr)
    {
        var page = await hr.GetStringAsync(Page, Stop);
        return new() { ["Seen"] = CareSite.SeenIn(page), ["__RequestVerificationToken"] = Browsing.AntiforgeryToken(page) };
    }

    public static Task<HttpResponseMessage> CloseYearAsync(this HttpClient hr, Dictionary<string, string> form, string note) =>
        hr.PostAsync(Page, new FormUrlEncodedContent(form.Append(KeyValuePair.Create("Note", note))), Stop);

    /// <summary>Opens the page and closes the year at once.</summary>
    public static async Task<HttpResponseMessage> CloseYearAsync(this HttpClient hr, string note = "") => await hr.CloseYearAsync(await hr.OpenYearAsync(), note);
}
