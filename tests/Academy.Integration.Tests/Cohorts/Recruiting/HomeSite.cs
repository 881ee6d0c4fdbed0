using System.Net;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Organisations;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Names;
using Academy.Integration.Tests.Scopes.Worlds;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>
/// The demonstration as an organisation that puts its people forward sees it: applications until 3 December, approvals until 7 December; it is noon of 24 November 2026.
/// 渡邉 is the superior of 青木, 𠮷野 that of 伊藤 and 王, both of 中央区.
/// </summary>
internal sealed class HomeSite(TestSite site, Guid hostId, Guid termId) : IAsyncDisposable
{
    private readonly Dictionary<string, HttpClient> _browsers = [];

    public TestSite Site => site;

    public Guid TermId => termId;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<HomeSite> StartAsync(DatabaseProvider provider)
    {
        var site = await DemoSite.StartAsync(provider);
        await MoreAccounts.AddAsync(site);
        var term = Assert.Single(await site.RowsAsync<Term>());
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<Recruitment>().ExecuteUpdateAsync(
                set => set.SetProperty(row => row.ApplyUntil, new DateOnly(2026, 12, 3)).SetProperty(row => row.ApproveUntil, new DateOnly(2026, 12, 7)), Stop);
        return new(site, term.OrganisationId, term.Id);
    }

    /// <summary>An application in rows, put in just now.</summary>
    /// <param name="mail">Whose.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="order">推薦順位.</param>
    public async Task<Guid> AddAsync(string mail, ApplicationState state, int? order = null)
    {
        await using var db = site.Db(DataScope.System("test"));
        var person = await db.Set<StaffMember>().SingleAsync(row => row.Mail == mail, Stop);
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var row = new Application
        {
            OrganisationId = person.OrganisationId,
            HostOrganisationId = hostId,
            TermId = termId,
            StaffMemberId = person.Id,
            Way = ApplicationWay.Own,
            Name = $"{person.FamilyName} {person.GivenName}",
            Reading = $"{person.FamilyReading} {person.GivenReading}",
            ReadingKey = ReadingKey.OfWhole($"{person.FamilyReading} {person.GivenReading}"),
            Reason = "窓口の混雑を数字で説明したい。",
            OwnOrder = order,
            State = state,
            FiledBy = FiledBy.Person,
            FilerId = person.Id,
            FiledAt = now,
            ConsentedAt = now,
            SubmittedAt = ApplicationFlow.IsAtHome(state) ? null : now,
        };
        db.AddRange(row, new ApplicationStep
        {
            OrganisationId = person.OrganisationId,
            ApplicationId = row.Id,
            Kind = ApplicationStepKind.Filed,
            State = state,
            ActorId = person.Id,
            At = now,
        });
        await db.SaveChangesAsync(Stop);
        return row.Id;
    }

    public async Task<Application> ApplicationAsync(string mail)
    {
        var member = await site.StaffIdAsync(mail);
        return (await site.RowsAsync<Application>()).Single(row => row.StaffMemberId == member);
    }

    /// <summary>What happened to an application, the last last.</summary>
    public async Task<IReadOnlyList<ApplicationStep>> StepsAsync(Guid id)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<ApplicationStep>().AsNoTracking().Where(row => row.ApplicationId == id).OrderBy(row => row.Id).ToListAsync(Stop);
    }

    /// <summary>Noon of a day. Whoever was signed in is not any more.</summary>
    public void GoTo(DateOnly day)
    {
        site.Clock.Advance(day.ToDateTime(new(12, 0)) - site.Clock.GetUtcNow().UtcDateTime.AddHours(9));
        foreach (var browser in _browsers.Values)
            browser.Dispose();
        _browsers.Clear();
    }

    /// <summary>Signed in once a day.</summary>
    public async Task<HttpClient> AsAsync(string mail) => _browsers.TryGetValue(mail, out var known) ? known : _browsers[mail] = await site.SignedInAsync(mail);

    public async Task<IDocument> ReadAsync(string mail, string path) => await CohortSite.ReadAsync(await AsAsync(mail), path);

    public async Task<HttpStatusCode> StatusAsync(string mail, string path)
    {
        using var answer = await (await AsAsync(mail)).GetAsync(path, Stop);
        return answer.StatusCode;
    }

    /// <summary>Sends a form.</summary>
    public async Task<Sent> SendAsync(string mail, string action, params (string Field, string Value)[] fields)
    {
        using var answer = await (await AsAsync(mail)).SubmitAsync("/notices", action, fields.ToDictionary(field => field.Field, field => field.Value));
        return new(answer.StatusCode, answer.Headers.Location?.OriginalString, await KeptPage.PageAsync(answer));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers.Values)
            browser.Dispose();
        await site.DisposeAsync();
    }
}

/// <summary>What a form was answered.</summary>
internal sealed record Sent(HttpStatusCode Status, string? Location, IDocument Page)
{
    /// <summary>What is told above the page, or null.</summary>
    public string? Alert => Page.QuerySelector("main [role=alert]")?.TextContent.Trim();

    /// <summary>What is told at a field that is marked as wrong; null when nothing is.</summary>
    public string? At(string field) => Page.QuerySelector($"[name='{field}'][aria-invalid=true]") is null
        ? null
        : Page.QuerySelector($"#{field.Replace('[', '_').Replace(']', '_')}-error")?.TextContent.Trim();
}
