using System.Net;
using Academy.Cohorts.Services.Participants;
using Academy.Data.Catalogue;
using Academy.Data.Cohorts;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Cohorts;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Cohorts;

/// <summary>
/// The demonstration with the term that the secretariat has announced: six afternoons from Tuesday, 15 December 2026, with courses before five of them.
/// It is noon of 24 November.
/// </summary>
internal sealed class CohortSite(TestSite site, Term term) : IAsyncDisposable
{
    public const string Secretariat = "secretariat@academy.example";
    public const string Learner = "learner@chuo.example";

    /// <summary>Of Chuo, without an account.</summary>
    public const string Colleague = "ito@chuo.example";

    public const string Neighbour = "learner@akiruno.example";

    private HttpClient? _secretariat;

    public TestSite Site => site;

    public Guid HostId => term.OrganisationId;

    public Guid TermId => term.Id;

    /// <summary>As everybody sees it.</summary>
    public string Page => $"/cohorts/{term.Id}";

    /// <summary>As its host runs it.</summary>
    public string Desk => $"/secretariat/terms/{term.Id}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="provider">The database.</param>
    /// <param name="participants">Who has joined, by mail, with all that follows from it done.</param>
    public static Task<CohortSite> StartAsync(DatabaseProvider provider, params string[] participants) => StartAsync(provider, null, participants);

    /// <param name="provider">The database.</param>
    /// <param name="addServices">Services that the test brings along.</param>
    /// <param name="participants">Who has joined, by mail, with all that follows from it done.</param>
    public static async Task<CohortSite> StartAsync(DatabaseProvider provider, Action<IServiceCollection>? addServices, params string[] participants)
    {
        var site = await DemoSite.StartAsync(provider, addServices);
        var cohort = new CohortSite(site, Assert.Single(await site.RowsAsync<Term>()));
        await cohort.JoinAsync(participants);
        await site.WorkOffAsync();
        return cohort;
    }

    /// <summary>Has people take part, as the host does that has agreed to an application. What follows from it is left to be worked off.</summary>
    /// <param name="mails">Of whichever organisation.</param>
    public async Task JoinAsync(params string[] mails)
    {
        await using var all = site.Db(DataScope.System("test"));
        var people = await (
            from member in all.Set<StaffMember>()
            join home in all.Set<Organisation>() on member.OrganisationId equals home.Id
            where mails.Contains(member.Mail)
            select new { member.Id, Home = home }).ToListAsync(Stop);
        await using var services = site.Services.CreateAsyncScope();
        foreach (var home in people.GroupBy(person => (person.Home.Id, person.Home.Name)))
        {
            await using var db = site.Db(DataScope.Of(HostId));
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            await services.ServiceProvider.GetRequiredService<Participations>()
                .JoinAsync(db, TermId, home.Key, home.ToDictionary(person => person.Id, _ => site.Clock.GetUtcNow().UtcDateTime), Stop);
            await transaction.CommitAsync(Stop);
        }
    }

    /// <summary>Signed in once.</summary>
    public async Task<HttpClient> SecretariatAsync() => _secretariat ??= await site.SignedInAsync(Secretariat);

    /// <summary>Puts a session on another day, and confirms what is shown to follow from it. What follows is left to be worked off.</summary>
    /// <param name="day">As <c>2026-12-16</c>.</param>
    /// <param name="withLater">Whether those after it move along.</param>
    public Task MoveAsync(int number, string day, bool withLater = false) => ChangeAsync(number, [("Day", day), ("MoveLater", withLater ? "true" : null)]);

    /// <summary>Sends the form of a session with some fields as they are typed, and confirms what it shows.</summary>
    /// <param name="typed">By name; a null takes a field out.</param>
    public async Task ChangeAsync(int number, params (string Field, string? Value)[] typed)
    {
        var (path, browser) = ($"{Desk}/sessions/{number}", await SecretariatAsync());
        using var opened = await browser.GetAsync(path, Stop);
        var fields = Fields(await KeptPage.PageAsync(opened));
        foreach (var (field, value) in typed)
            if (value is null)
                fields.RemoveAll(one => one.Key == field);
            else
                Replace(fields, field, value);

        var answer = await browser.PostAsync(path, new FormUrlEncodedContent(fields), Stop);
        if (answer.StatusCode == HttpStatusCode.OK)
            answer = await browser.PostAsync(path, new FormUrlEncodedContent([.. Fields(await KeptPage.PageAsync(answer)), new("Confirm", "true")]), Stop);
        Assert.Equal((HttpStatusCode.Redirect, Desk), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    /// <summary>Records who came to a session.</summary>
    /// <param name="people">By mail; null: nothing is to stand.</param>
    /// <returns>What the page says then.</returns>
    public async Task<string> RecordAsync(int number, params (string Mail, Attendance? How)[] people)
    {
        var path = $"{Desk}/sessions/{number}/attendance";
        var fields = Fields(await ReadAsync(await SecretariatAsync(), path));
        foreach (var (mail, how) in people)
            fields[await HowAsync(fields, mail)] = new("How", $"{how}");
        return await SaidAsync(path, fields);
    }

    /// <summary>How somebody took part in a session, as the page shows it; null: nothing is recorded.</summary>
    public async Task<Attendance?> RecordedAsync(int number, string mail)
    {
        var fields = Fields(await ReadAsync(await SecretariatAsync(), $"{Desk}/sessions/{number}/attendance"));
        return fields[await HowAsync(fields, mail)].Value is { Length: > 0 } how ? Enum.Parse<Attendance>(how) : null;
    }

    /// <summary>Records somebody's assignment and reflection.</summary>
    /// <returns>What the page says then.</returns>
    public async Task<string> RecordWorksAsync(string mail, bool accepted, bool handedIn)
    {
        var (path, id) = ($"{Desk}/works", $"{(await ParticipationAsync(mail)).Id}");
        var fields = Fields(await ReadAsync(await SecretariatAsync(), path));
        fields.RemoveAll(field => field.Key is "Accepted" or "HandedIn" && field.Value == id);
        if (accepted)
            fields.Add(new("Accepted", id));
        if (handedIn)
            fields.Add(new("HandedIn", id));
        return await SaidAsync(path, fields);
    }

    private async Task<string> SaidAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var browser = await SecretariatAsync();
        using var answer = await browser.PostAsync(path, new FormUrlEncodedContent(fields), Stop);
        Assert.Equal((HttpStatusCode.Redirect, Desk), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        return (await ReadAsync(browser, Desk)).QuerySelector("main [role=status]")!.TextContent.Trim();
    }

    /// <summary>Where among the fields it stands how somebody took part: right after the person.</summary>
    private async Task<int> HowAsync(List<KeyValuePair<string, string>> fields, string mail) =>
        fields.IndexOf(new("Person", $"{(await ParticipationAsync(mail)).Id}")) + 1;

    private static void Replace(List<KeyValuePair<string, string>> fields, string name, string value)
    {
        fields.RemoveAll(field => field.Key == name);
        fields.Add(new(name, value));
    }

    /// <summary>Works off what follows a change at once, and what does after the five minutes that a change waits before it is told.</summary>
    public async Task SettleAsync(int workers = 1)
    {
        await site.WorkOffAsync(workers);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await site.WorkOffAsync(workers);
    }

    /// <summary>By when somebody has to complete which courses, as <c>bpr-how-to-run: 2027-01-05</c>, in order.</summary>
    public async Task<IReadOnlyList<string>> DuesAsync(string mail)
    {
        await using var db = site.Db(DataScope.System("test"));
        return (await (
            from enrolment in db.Set<Enrolment>()
            join member in db.Set<StaffMember>() on enrolment.StaffMemberId equals member.Id
            join release in db.Set<Release>() on enrolment.ReleaseId equals release.Id
            where member.Mail == mail
            select new { release.Slug, enrolment.DueOn }).ToListAsync(Stop)).ConvertAll(row => $"{row.Slug}: {row.DueOn:O}").Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>What was told of changes, on the site, the oldest first.</summary>
    public async Task<IReadOnlyList<Notice>> NoticesAsync()
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<Notice>().AsNoTracking().Where(row => row.Kind == "term.changed").OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(Stop);
    }

    /// <summary>What was told of changes by mail, by address.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> MailsAsync()
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<OutgoingMail>().AsNoTracking().Where(row => row.Kind == "term.changed").OrderBy(row => row.Address).ThenBy(row => row.Id).ToListAsync(Stop);
    }

    public async Task<TermSession> SessionAsync(int number) => (await site.RowsAsync<TermSession>()).Single(row => row.TermId == TermId && row.Number == number);

    public async Task<Participation> ParticipationAsync(string mail)
    {
        var member = await site.StaffIdAsync(mail);
        return (await site.RowsAsync<Participation>()).Single(row => row.StaffMemberId == member);
    }

    /// <summary>Somebody leaves the term.</summary>
    public async Task EndAsync(string mail)
    {
        var member = await site.StaffIdAsync(mail);
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<Participation>().Where(row => row.StaffMemberId == member)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, site.Clock.GetUtcNow().UtcDateTime), Stop);
    }

    /// <summary>A page as somebody reads it.</summary>
    public static async Task<IDocument> ReadAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await KeptPage.PageAsync(answer);
    }

    /// <summary>The fields of the page's form as a browser would send them, each box that is ticked by itself.</summary>
    public static List<KeyValuePair<string, string>> Fields(IDocument page) =>
    [
        .. page.QuerySelector("main form")!.QuerySelectorAll("input[name], select[name], textarea[name]")
            .Where(field => field is not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false })
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field switch
            {
                IHtmlTextAreaElement area => area.Value.TrimStart('\n'),
                IHtmlSelectElement select => select.Value ?? "",
                _ => field.GetAttribute("value") ?? "",
            })),
    ];

    public async ValueTask DisposeAsync()
    {
        _secretariat?.Dispose();
        await site.DisposeAsync();
    }
}
