using System.Net;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Assignments;
using Academy.Data.Notifications;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Assignments;

/// <summary>The announced term with two groups: the learners of Chuo and Akiruno in the first, a colleague without an account in the second.</summary>
internal sealed class AssignmentSite(CohortSite cohort) : IAsyncDisposable
{
    /// <summary>Of the host's staff, and no secretariat.</summary>
    public const string Lecturer = "admin@academy.example";

    /// <summary>Likewise, without an account.</summary>
    public const string OtherLecturer = "hasegawa@academy.example";

    private readonly Dictionary<string, HttpClient> _browsers = [];

    public CohortSite Cohort => cohort;

    public TestSite Site => cohort.Site;

    /// <summary>Of a group, for those in it.</summary>
    public string Page => $"{cohort.Page}/submission";

    /// <summary>Of the groups, for the host.</summary>
    public string Desk => $"{cohort.Desk}/submissions";

    private DateTime Now => Site.Clock.GetUtcNow().UtcDateTime;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<AssignmentSite> StartAsync(DatabaseProvider provider)
    {
        var site = new AssignmentSite(await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour, CohortSite.Colleague));
        foreach (var (mail, group) in new[] { (CohortSite.Learner, 1), (CohortSite.Neighbour, 1), (CohortSite.Colleague, 2) })
            await site.PutAsync(mail, group);
        return site;
    }

    /// <summary>Signed in once.</summary>
    public async Task<HttpClient> BrowserAsync(string mail)
    {
        if (!_browsers.TryGetValue(mail, out var browser))
            _browsers[mail] = browser = await Site.SignedInAsync(mail);
        return browser;
    }

    public async Task<IDocument> ReadAsync(string mail, string path) => await CohortSite.ReadAsync(await BrowserAsync(mail), path);

    public async Task<HttpStatusCode> StatusAsync(string mail, string path)
    {
        using var answer = await (await BrowserAsync(mail)).GetAsync(path, Stop);
        return answer.StatusCode;
    }

    /// <summary>Puts somebody into a group, or into none.</summary>
    public async Task PutAsync(string mail, int? group)
    {
        var member = await Site.StaffIdAsync(mail);
        await using var db = Site.Db(DataScope.System("test"));
        (await db.Set<Participation>().SingleAsync(row => row.StaffMemberId == member, Stop)).Group = group;
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>Puts all sessions on one day, by which the assignment is due on another one too.</summary>
    public async Task HoldOnAsync(DateOnly day)
    {
        await using var db = Site.Db(DataScope.System("test"));
        await db.Set<TermSession>().Where(row => row.TermId == cohort.TermId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Day, day), Stop);
    }

    /// <summary>The group of somebody has another version of its proposal.</summary>
    public async Task ProposeAsync(int number = 1, string mail = CohortSite.Learner, string text = SampleAssignment.Text)
    {
        var person = await cohort.ParticipationAsync(mail);
        await AddAsync(SampleAssignment.Proposal(person, number, Now, text));
    }

    public async Task AddFileAsync(string name) => await AddAsync(SampleAssignment.File(await cohort.ParticipationAsync(CohortSite.Learner), name, Now));

    public async Task AddAsync(params object[] rows)
    {
        await using var db = Site.Db(DataScope.System("test"));
        db.AddRange(rows);
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>Has somebody of the host's staff mark, without a page.</summary>
    public async Task NameAsync(string mail) => await AddAsync(SampleAssignment.Assessor(cohort.HostId, cohort.TermId, await Site.StaffIdAsync(mail), Now));

    /// <summary>Marks of somebody of the host's staff that count, without a page.</summary>
    public async Task MarkedAsync(string mail, string marks, string? comment = null, int number = 1) =>
        await AddAsync(SampleAssignment.Marks(await SubmissionAsync(number), await Site.StaffIdAsync(mail), marks, Now, comment));

    /// <summary>What the first group handed in.</summary>
    public async Task<Submission> SubmissionAsync(int number = 1) => (await Site.RowsAsync<Submission>()).Single(row => row.Group == 1 && row.Number == number);

    /// <summary>Sends a form of a page as it is, but for some fields.</summary>
    /// <param name="path">Of the page.</param>
    /// <param name="handler">As <c>?handler=Accept</c>, which need not be the form's own; null: the form's.</param>
    /// <param name="typed">By name; a null takes a field out.</param>
    public async Task<(HttpStatusCode Status, IDocument Page)> SendAsync(string mail, string path, string? handler, params (string Field, string? Value)[] typed) =>
        await PostAsync(mail, path, handler, await FieldsAsync(mail, path), typed);

    /// <summary>The fields of a page's form, as they are now.</summary>
    public async Task<List<KeyValuePair<string, string>>> FieldsAsync(string mail, string path) => CohortSite.Fields(await ReadAsync(mail, path));

    /// <inheritdoc cref="SendAsync"/>
    /// <param name="fields">Of the page's form, as they were when it was looked at.</param>
    public async Task<(HttpStatusCode Status, IDocument Page)> PostAsync(
        string mail, string path, string? handler, IEnumerable<KeyValuePair<string, string>> fields, params (string Field, string? Value)[] typed)
    {
        var sent = fields.Where(field => !typed.Any(one => one.Field == field.Key)).Concat(
            typed.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Field, one.Value!)));
        using var answer = await (await BrowserAsync(mail)).PostAsync($"{path}{handler}", new FormUrlEncodedContent(sent), Stop);
        return (answer.StatusCode, await KeptPage.PageAsync(answer));
    }

    /// <summary>Hands in what the first group has.</summary>
    public async Task HandInAsync(string mail = CohortSite.Learner) => Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(mail, Page, null, ("Confirm", "true"))).Status);

    /// <summary>The host decides on what a group has handed in.</summary>
    /// <param name="how">As <c>Accept</c>.</param>
    public async Task<(HttpStatusCode Status, IDocument Page)> DecideAsync(string how, string comment, int group = 1) =>
        await SendAsync(CohortSite.Secretariat, $"{Desk}/{group}", $"?handler={how}", ("Comment", comment));

    /// <summary>Who was told what by mails of a kind, as <c>address: subject</c>.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync(string kind)
    {
        await Site.WorkOffAsync();
        return [.. (await Site.RowsAsync<OutgoingMail>()).Where(mail => mail.Kind == kind).Select(mail => $"{mail.Address}: {mail.Subject}").Order(StringComparer.Ordinal)];
    }

    /// <summary>What the page says was just done.</summary>
    public async Task<string> SaidAsync(string mail, string path) => (await ReadAsync(mail, path)).QuerySelector("main [role=status]")!.TextContent.Trim();

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers.Values)
            browser.Dispose();
        await cohort.DisposeAsync();
    }
}
