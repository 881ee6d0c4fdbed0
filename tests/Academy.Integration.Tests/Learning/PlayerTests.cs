using System.Net;
using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Events;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning;

public sealed class PlayerTests
{
    private const string Learner = "learner@chuo.example";
    private const string Course = "bpr-how-to-run";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Lesson_NotEnrolled_LeadsToTheCourse(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await site.SignedInAsync(Learner);

        Assert.Equal($"/courses/{Course}", (await browser.GetAsync($"/learn/{Course}", Stop)).Headers.Location?.OriginalString);
        Assert.Equal($"/courses/{Course}", (await browser.GetAsync($"/learn/{Course}/why-it-stalls", Stop)).Headers.Location?.OriginalString);
    }

    [Theory, BothDatabases]
    public async Task Lesson_UnknownCourseOrLesson_Is404(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await EnrolledAsync(site);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/learn/nothing", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/learn/nothing/at-all", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/learn/{Course}/nothing", Stop)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Course_Opened_LeadsToWhereTheLearnerStopped(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await EnrolledAsync(site);
        var items = await ItemsAsync(site);
        Assert.Equal($"/learn/{Course}/{items[0].Slug}", await WhereToAsync(browser));

        await HappenAsync(site, new LessonOpened(), items[2].Id);
        Assert.Equal($"/learn/{Course}/{items[2].Slug}", await WhereToAsync(browser));
    }

    [Theory, BothDatabases]
    public async Task Lesson_OnEachVisitAfterTheFirst_TakesOneRoundTrip(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await EnrolledAsync(site);
        var first = (await ItemsAsync(site))[0];
        await browser.GetStringAsync($"/learn/{Course}/{first.Slug}", Stop);
        var counter = site.Services.GetRequiredService<CommandCounter>();

        var before = counter.Sent;
        await browser.GetStringAsync($"/learn/{Course}/{first.Slug}", Stop);

        Assert.Equal(1, counter.Sent - before);
    }

    [Theory, BothDatabases]
    public async Task Lesson_WithAQuestion_DoesNotTellItsAnswer(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await EnrolledAsync(site);
        await using var db = site.Db(DataScope.System("test"));
        var answers = await db.Set<AnswerKey>().Select(answer => answer.Body).ToListAsync(Stop);
        var feedback = answers.Select(CatalogueJson.Read<AnswerBody>)
            .SelectMany(body => body.Feedback.Values.Append(body.WhenRight).Append(body.WhenWrong).Append(body.Explanation)).OfType<string>().ToList();
        Assert.NotEmpty(feedback);

        foreach (var lesson in (await ItemsAsync(site)).Where(item => item.Kind == OutlineItemKind.Lesson))
        {
            var page = await browser.GetStringAsync($"/learn/{Course}/{lesson.Slug}", Stop);
            Assert.Contains("data-player", page, StringComparison.Ordinal);
            Assert.All(feedback, text => Assert.DoesNotContain(text, page, StringComparison.Ordinal));
        }
    }

    [Theory, BothDatabases]
    public async Task Lesson_LockedByTheOrder_SaysWhatOpensItAndShowsNoText(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var items = await ItemsAsync(site);
        await site.AlterOutlineAsync(Course, "\"sequential\":false", "\"sequential\":true");
        var browser = await EnrolledAsync(site);

        var page = await browser.GetStringAsync($"/learn/{Course}/{items[1].Slug}", Stop);

        Assert.Contains("このレッスンはまだ開けません", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/learn/{Course}/{items[0].Slug}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"lesson\"", page, StringComparison.Ordinal);
    }

    private static async Task<HttpClient> EnrolledAsync(TestSite site)
    {
        var browser = await site.SignedInAsync(Learner);
        var answer = await browser.SubmitAsync($"/courses/{Course}", $"/courses/{Course}?handler=Enrol", []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    private static async Task<string?> WhereToAsync(HttpClient browser) =>
        (await browser.GetAsync($"/learn/{Course}", Stop)).Headers.Location?.OriginalString;

    private static async Task<IReadOnlyList<OutlineItem>> ItemsAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var outline = await db.Set<Release>().Where(release => release.Slug == Course).Select(release => release.Outline).SingleAsync(Stop);
        return [.. CatalogueJson.Read<CourseOutline>(outline).Items];
    }

    private static async Task HappenAsync(TestSite site, EventPayload payload, Guid item)
    {
        await using var db = site.Db(DataScope.System("test"));
        var member = await db.Set<StaffMember>().Where(staff => staff.Mail == Learner).SingleAsync(Stop);
        var enrolment = await db.Set<Enrolment>().Where(row => row.StaffMemberId == member.Id).SingleAsync(Stop);
        var stored = new LearningEvent(
            Guid.CreateVersion7(), item, site.Clock.GetUtcNow().UtcDateTime, site.Clock.GetUtcNow().UtcDateTime, null, payload).ToStored();
        db.Add(new ProgressEvent
        {
            OrganisationId = enrolment.OrganisationId,
            EnrolmentId = enrolment.Id,
            ClientId = stored.ClientId,
            Kind = stored.Kind,
            ItemId = stored.ItemId,
            Payload = stored.Payload,
            OccurredAt = stored.OccurredAt,
            ReceivedAt = stored.ReceivedAt,
        });
        await db.SaveChangesAsync(Stop);
    }
}
