using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Services.Log;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning.Quizzes;

/// <summary>A learner before the quiz of a course, by the addresses that the browser uses. Time passes with each thing that they do.</summary>
internal sealed class QuizTaker
{
    public const string Learner = "learner@chuo.example";

    private readonly TestSite _site;
    private readonly string _course;
    private readonly string _account;

    private QuizTaker(TestSite site, HttpClient browser, string course, string account) =>
        (_site, Browser, _course, _account) = (site, browser, course, account);

    public HttpClient Browser { get; }

    public string Quiz => $"/learn/{_course}/quiz/final";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<QuizTaker> ComeAsync(TestSite site, string account = Learner, string course = QuizSite.Course)
    {
        var browser = await site.SignedInAsync(account);
        var answer = await browser.SubmitAsync($"/courses/{course}", $"/courses/{course}?handler=Enrol", []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return new(site, browser, course, account);
    }

    /// <summary>Presses the button that begins an attempt.</summary>
    /// <returns>Where it leads.</returns>
    public async Task<string> BeginAsync()
    {
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        var html = await Browser.GetStringAsync("/learn/token", Stop);
        using var token = JsonDocument.Parse(html);
        var answer = await BeginAsync(token.RootElement.GetProperty("token").GetString()!);
        return answer.Headers.Location!.OriginalString;
    }

    public Task<HttpResponseMessage> BeginAsync(string token) =>
        Browser.PostAsync(Quiz, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]), Stop);

    /// <summary>Begins an attempt and reads it.</summary>
    public async Task<AttemptPage> TakeAsync() => await OpenAsync(await BeginAsync());

    public async Task<AttemptPage> OpenAsync(string address) => new(address, await Browser.GetStringAsync(address, Stop));

    /// <summary>Answers a question as the script does.</summary>
    public async Task<JsonElement> AnswerAsync(AttemptPage page, Guid question, Answer answer, Guid? id = null)
    {
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        return await ReportAsync(page, "quiz.answered", Guid.Parse(page.Form.GetAttribute("data-item")!), new { page.AttemptId, questionId = question, answer }, id);
    }

    public async Task<JsonElement> ReportAsync(AttemptPage page, string kind, Guid item, object payload, Guid? id = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/learn/{_course}/events")
        {
            Content = JsonContent.Create(new
            {
                staff = page.Form.GetAttribute("data-staff"),
                events = new[] { new { id = id ?? Guid.CreateVersion7(), kind, item, payload, occurredAt = _site.Clock.GetUtcNow(), issued = page.Form.GetAttribute("data-issued") } },
            }),
        };
        request.Headers.Add("RequestVerificationToken", page.Token);
        using var answer = await Browser.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    public async Task AnswerAllAsync(AttemptPage page, IEnumerable<Asked> asked, Func<Asked, Answer> answer)
    {
        foreach (var question in asked)
            Assert.Single((await AnswerAsync(page, question.Id, answer(question))).GetProperty("stored").EnumerateArray());
    }

    /// <summary>Presses a button of the form.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(AttemptPage page, bool isSave = false)
    {
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        return await Browser.PostAsync(page.Address + (isSave ? "?handler=Save" : ""), new FormUrlEncodedContent(page.Fields()), Stop);
    }

    /// <summary>Hands in what stands on the page, and reads what it came to.</summary>
    public async Task<ResultPage> HandInAsync(AttemptPage page)
    {
        var answer = await SubmitAsync(page);
        Assert.Equal($"{page.Address}/result", answer.Headers.Location?.OriginalString);
        return await ResultAsync(page.Number);
    }

    public async Task<ResultPage> ResultAsync(int number) => new(await Browser.GetStringAsync($"{Quiz}/{number}/result", Stop));

    /// <summary>An attempt from its first page to its result, everything answered in the same way.</summary>
    public async Task<ResultPage> TakeAsync(IReadOnlyList<Asked> asked, Func<Asked, Answer> answer)
    {
        var page = await TakeAsync();
        await AnswerAllAsync(page, asked, answer);
        return await HandInAsync(await OpenAsync(page.Address));
    }

    /// <summary>Adds to the log what others than the learner do.</summary>
    public async Task DecideAsync(EventPayload payload, Guid? item, bool byStaff = true)
    {
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        var enrolment = await EnrolmentAsync();
        var now = _site.Clock.GetUtcNow().UtcDateTime;
        var decided = new LearningEvent(Guid.CreateVersion7(), item, now, now, byStaff ? enrolment.StaffMemberId : null, payload);
        await _site.Services.GetRequiredService<ProgressLog>().AppendAsync(enrolment.OrganisationId, enrolment.Id, [decided.ToStored()], Stop);
    }

    public async Task<Enrolment> EnrolmentAsync()
    {
        await using var db = _site.Db(DataScope.System("test"));
        var member = await db.Set<StaffMember>().SingleAsync(row => row.Mail == _account, Stop);
        var key = await db.Set<Academy.Data.Catalogue.Release>().Where(row => row.Slug == _course).Select(row => row.CourseId).FirstAsync(Stop);
        return await db.Set<Enrolment>().SingleAsync(row => row.StaffMemberId == member.Id && row.CourseId == key, Stop);
    }

    public async Task<LearningFact> FactAsync()
    {
        var enrolment = await EnrolmentAsync();
        await using var db = _site.Db(DataScope.System("test"));
        return await db.Set<LearningFact>().SingleAsync(row => row.EnrolmentId == enrolment.Id, Stop);
    }

    /// <summary>What happened of one kind, in the order of the server.</summary>
    public async Task<IReadOnlyList<ProgressEvent>> EventsAsync(string kind)
    {
        var enrolment = await EnrolmentAsync();
        await using var db = _site.Db(DataScope.System("test"));
        return await db.Set<ProgressEvent>().Where(row => row.EnrolmentId == enrolment.Id && row.Kind == kind).OrderBy(row => row.ReceivedAt).ToListAsync(Stop);
    }

    public static Guid ItemOf(string kind, string key, string course = "sample-01") => ContentId.Of(kind, course, key);
}
