using Academy.Browser.Tests.Visits;
using Academy.Data.Learning;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Learning;

/// <summary>A test in the player of a course of the demonstration.</summary>
public abstract class PlayerTest(Chromium chromium) : BrowserTest(chromium)
{
    protected const string Learner = "learner@chuo.example";
    protected const string Course = "/courses/bpr-how-to-run";
    protected const string First = "/learn/bpr-how-to-run/five-outputs";
    protected const string Second = "/learn/bpr-how-to-run/choose-work";
    protected const string Film = "/learn/bpr-how-to-run/gather-people";

    protected async Task<Visitor> EnrolledAsync(string account = Learner)
    {
        var visitor = await VisitAsync(account);
        await EnrolAsync(visitor);
        return visitor;
    }

    internal static async Task EnrolAsync(Visitor visitor, string course = Course)
    {
        var page = await (await visitor.Page.APIRequest.GetAsync(course)).TextAsync();
        var fields = visitor.Page.APIRequest.CreateFormData();
        fields.Set("__RequestVerificationToken", Browsing.AntiforgeryToken(page));
        var answer = await visitor.Page.APIRequest.PostAsync($"{course}?handler=Enrol", new() { Form = fields, MaxRedirects = 0 });
        Assert.Equal(302, answer.Status);
    }

    /// <summary>The events of a kind that are in the database, with the member of staff that each is of.</summary>
    protected async Task<IReadOnlyList<Guid>> StoredAsync(string kind)
    {
        await using var db = Site.Db(DataScope.System("test"));
        return await (
            from happened in db.Set<ProgressEvent>()
            join enrolment in db.Set<Enrolment>() on happened.EnrolmentId equals enrolment.Id
            where happened.Kind == kind
            select enrolment.StaffMemberId).ToListAsync();
    }

    protected static ILocator Done(Visitor visitor) => visitor.Page.Locator("[data-done]");

    protected static ILocator Pill(Visitor visitor) => visitor.Page.Locator("[data-unsent-pill]");

    protected static ILocator Confirm(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "完了して次へ" });
}
