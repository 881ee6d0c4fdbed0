using Academy.Data.Auditing;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using Academy.Domain.Notices;
using Academy.Domain.Reporting;
using Academy.Domain.Time;
using Academy.Learning.Services.Log;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Reporting.Services;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning.Care;

/// <summary>The demonstration's learner in a course, and HR before the pages on which it decides about them.</summary>
internal sealed class CareSite(TestSite site, HttpClient hr, StaffMember learner) : IAsyncDisposable
{
    public const string Course = "/courses/bpr-how-to-run";
    public const string Quiz = "/learn/bpr-how-to-run/quiz/final";
    public const string Mail = "learner@chuo.example";

    public TestSite Site => site;

    public HttpClient Hr => hr;

    public Guid OrganisationId => learner.OrganisationId;

    public Guid LearnerId => learner.Id;

    public string Page => $"{Course}/learners/{learner.Id}/care";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<CareSite> StartAsync(DatabaseProvider provider)
    {
        var site = await DemoSite.StartAsync(provider);
        await site.TakeAsAsync("bpr-how-to-run", new(80, Attempts: null, TimeLimit: null, "always", "choices"));
        var browser = await site.SignedInAsync(Mail);
        await browser.SubmitAsync(Course, $"{Course}?handler=Enrol", []);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var db = site.Db(DataScope.System("test"));
        return new(site, await site.SignedInAsync("hr@chuo.example"), await db.Set<StaffMember>().SingleAsync(row => row.Mail == Mail, Stop));
    }

    public Task<HttpClient> LearnerAsync() => site.SignedInAsync(Mail);

    /// <summary>Sends a form below the page of decisions, a second after what was done before.</summary>
    /// <param name="id">Of the form; a new one when left out.</param>
    public Task<HttpResponseMessage> SendAsync(string form, Dictionary<string, string> fields, Guid? id = null, HttpClient? browser = null)
    {
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        fields["Form.Id"] = $"{id ?? Guid.CreateVersion7()}";
        return (browser ?? hr).SubmitAsync("/notices", $"{Page}/{form}", fields);
    }

    /// <summary>Sends a form, then confirms what it shows.</summary>
    public async Task<HttpResponseMessage> ConfirmAsync(string form, Dictionary<string, string> fields, Guid? id = null) =>
        await SendAsync(form, await PlannedAsync(form, fields, id), id);

    /// <summary>Sends a form.</summary>
    /// <returns>The fields that confirm what it shows.</returns>
    public async Task<Dictionary<string, string>> PlannedAsync(string form, Dictionary<string, string> fields, Guid? id = null, HttpClient? browser = null)
    {
        var plan = await (await SendAsync(form, fields, id, browser)).Content.ReadAsStringAsync(Stop);
        return new(fields) { ["Seen"] = SeenIn(plan), ["Confirm"] = "true" };
    }

    public static string SeenIn(string html) => Between(html, "name=\"Seen\" value=\"", "\"");

    public static string Between(string html, string before, string after)
    {
        var from = html.IndexOf(before, StringComparison.Ordinal);
        Assert.True(from >= 0, $"{before} is not in the page.");
        from += before.Length;
        return html[from..html.IndexOf(after, from, StringComparison.Ordinal)];
    }

    /// <summary>In the course that all is about, which was the first; else in another one.</summary>
    public async Task<Enrolment> EnrolmentAsync(Guid? course = null)
    {
        await using var db = site.Db(DataScope.System("test"));
        var mine = db.Set<Enrolment>().AsNoTracking().Where(row => row.StaffMemberId == learner.Id);
        return course is { } id ? await mine.SingleAsync(row => row.CourseId == id, Stop) : await mine.OrderBy(row => row.CreatedAt).FirstAsync(Stop);
    }

    public async Task<LearningFact> FactAsync()
    {
        var enrolment = await EnrolmentAsync();
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<LearningFact>().AsNoTracking().SingleAsync(row => row.EnrolmentId == enrolment.Id, Stop);
    }

    /// <summary>The learner came into the course on an earlier day.</summary>
    public async Task EnrolledOnAsync(DateOnly day)
    {
        var enrolment = await EnrolmentAsync();
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<Enrolment>().Where(row => row.Id == enrolment.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CreatedAt, TokyoTime.StartOf(day)), Stop);
    }

    public async Task SetDueAsync(DateOnly? due)
    {
        var enrolment = await EnrolmentAsync();
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<Enrolment>().Where(row => row.Id == enrolment.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueOn, due), Stop);
    }

    /// <summary>What HR counts in the organisation today.</summary>
    public async Task<int> CountAsync(Measure measure)
    {
        var figures = await site.Services.GetRequiredService<FigureReader>().ReadAsync(OrganisationId, ReportPeriod.Of(TokyoTime.Today(site.Clock)), Stop);
        var report = Report.Of(figures);
        return Report.Sum(report.ByCourse(report.Tree.Root.Subtree).Values).Of(measure);
    }

    public async Task<IReadOnlyList<NoticeContent>> NoticesAsync()
    {
        await using var db = site.Db(DataScope.System("test"));
        var rows = await db.Set<Notice>().Where(row => row.StaffMemberId == learner.Id).OrderBy(row => row.Id).ToListAsync(Stop);
        return [.. rows.Select(row => NoticeJson.Read(row.Kind, row.Payload))];
    }

    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(string action)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<AuditEntry>().Where(row => row.Action == action).ToListAsync(Stop);
    }

    public async Task<int> EventsAsync(string kind)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<ProgressEvent>().CountAsync(row => row.Kind == kind, Stop);
    }

    /// <summary>A replay changes nothing, and puts right what is not as the log has it.</summary>
    public async Task AssertReplaysAsync()
    {
        var (log, enrolment, fact) = (site.Services.GetRequiredService<ProgressLog>(), await EnrolmentAsync(), await FactAsync());
        Assert.False(await log.ReplayAsync(OrganisationId, enrolment.Id, Stop));
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<Enrolment>().Where(row => row.Id == enrolment.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.ExemptedAt, DateTime.UnixEpoch).SetProperty(row => row.PausedFrom, new DateOnly(2020, 1, 1)), Stop);
        Assert.True(await log.ReplayAsync(OrganisationId, enrolment.Id, Stop));
        var (again, factAgain) = (await EnrolmentAsync(), await FactAsync());
        Assert.Equal((enrolment.ExemptedAt, enrolment.PausedFrom, enrolment.DueOn), (again.ExemptedAt, again.PausedFrom, again.DueOn));
        Assert.Equal((fact.Status, fact.CompletedAt, fact.BestScore), (factAgain.Status, factAgain.CompletedAt, factAgain.BestScore));
    }

    /// <summary>The learner does every lesson of the course, all but its quiz.</summary>
    public async Task DoLessonsAsync()
    {
        var enrolment = await EnrolmentAsync();
        await using var db = site.Db(DataScope.System("test"));
        var outline = await db.Set<Academy.Data.Catalogue.Release>().Where(row => row.Id == enrolment.ReleaseId).Select(row => row.Outline).SingleAsync(Stop);
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var done = CatalogueJson.Read<CourseOutline>(outline).Items.Where(item => item.Kind == OutlineItemKind.Lesson).SelectMany(item => Does(item)
            .Select(payload => new LearningEvent(Guid.CreateVersion7(), item.Id, now, now, ActorId: null, payload).ToStored()));
        await site.Services.GetRequiredService<ProgressLog>().AppendAsync(OrganisationId, enrolment.Id, [.. done], Stop);
    }

    private static IEnumerable<EventPayload> Does(OutlineItem lesson) =>
        [new LessonOpened(), new LessonConfirmed(), .. lesson.Checks.Select(check => new CheckAnswered(check, Answer.None, Right: true)), .. lesson.Videos.Select(Watches)];

    private static VideoWatched Watches(OutlineVideo video) => new(video.Name, video.Seconds ?? 60, [new(0, video.Seconds ?? 60)]);

    /// <summary>The learner hands in an attempt without an answer.</summary>
    /// <returns>The attempt.</returns>
    public async Task<Guid> FailAsync()
    {
        var browser = await LearnerAsync();
        await browser.SubmitAsync(Quiz, Quiz, []);
        await browser.SubmitAsync($"{Quiz}/1", $"{Quiz}/1", []);
        await using var db = site.Db(DataScope.System("test"));
        var submitted = await db.Set<ProgressEvent>().Where(row => row.Kind == EventKinds.QuizSubmitted).Select(row => row.Payload).SingleAsync(Stop);
        return EventJson.TryRead(EventKinds.QuizSubmitted, submitted, out var read, out _) ? ((QuizSubmitted)read).AttemptId : Guid.Empty;
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
