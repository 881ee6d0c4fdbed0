using System.Net;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Organisations;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>The demonstration with the announced term, for which people of two municipalities have applied; the list was closed on 20 November, and it is noon of the 24th.</summary>
internal sealed class SelectionSite(CohortSite cohort) : IAsyncDisposable
{
    public TestSite Site => cohort.Site;

    public Guid TermId => cohort.TermId;

    public string Term => cohort.Desk;

    public string Settings => $"{cohort.Desk}/recruitment";

    public string List => $"{cohort.Desk}/selection";

    public string Decision => $"{List}/decision";

    /// <summary>For everybody.</summary>
    public string Draw => $"{cohort.Page}/draw";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>With a term that does not recruit.</summary>
    public static async Task<SelectionSite> StartAsync(DatabaseProvider provider)
    {
        var cohort = await CohortSite.StartAsync(provider);
        await using var db = cohort.Site.Db(DataScope.System("test"));
        await db.Set<Recruitment>().ExecuteDeleteAsync(Stop);
        return new(cohort);
    }

    /// <param name="provider">The database.</param>
    /// <param name="rule">How places are given out.</param>
    /// <param name="people">How many have applied, the two learners of the demonstration first.</param>
    /// <param name="waitingPlaces">Ranks on the waiting list; null: all.</param>
    public static async Task<SelectionSite> StartAsync(DatabaseProvider provider, SelectionRule rule, int people, int? waitingPlaces = null)
    {
        var started = await StartAsync(provider);
        await started.RecruitAsync(rule, people, waitingPlaces);
        return started;
    }

    public Task<HttpClient> HostAsync() => cohort.SecretariatAsync();

    /// <summary>A page as the host reads it.</summary>
    public async Task<IDocument> ReadAsync(string path) => await CohortSite.ReadAsync(await HostAsync(), path);

    /// <summary>Sends a form of the host's page with some fields as they are typed.</summary>
    /// <param name="path">Of the page, and where it is sent to.</param>
    /// <param name="typed">By name.</param>
    public async Task<(HttpStatusCode Status, IDocument Page)> SendAsync(string path, params (string Field, string Value)[] typed)
    {
        var fields = CohortSite.Fields(await ReadAsync(path.Split('?')[0]));
        return await SendAsync(path, fields, typed);
    }

    /// <summary>Sends what was read before.</summary>
    public async Task<(HttpStatusCode Status, IDocument Page)> SendAsync(string path, List<KeyValuePair<string, string>> fields, params (string Field, string Value)[] typed)
    {
        foreach (var (field, value) in typed)
        {
            fields.RemoveAll(one => one.Key == field);
            fields.Add(new(field, value));
        }

        using var answer = await (await HostAsync()).PostAsync(path, new FormUrlEncodedContent(fields), Stop);
        return (answer.StatusCode, await KeptPage.PageAsync(answer));
    }

    /// <summary>Who has applied, by receipt number.</summary>
    public async Task<IReadOnlyList<Application>> ApplicationsAsync() => [.. (await Site.RowsAsync<Application>()).Where(row => row.TermId == TermId).OrderBy(row => row.Id)];

    public async Task<IReadOnlyList<Placement>> PlacementsAsync() => await Site.RowsAsync<Placement>();

    public async Task<Recruitment> RecruitmentAsync() => Assert.Single(await Site.RowsAsync<Recruitment>());

    /// <summary>Somebody does not want to take part any more, as their organisation knows.</summary>
    public async Task WithdrawAsync(Guid applicationId)
    {
        await using var db = Site.Db(DataScope.System("test"));
        await db.Set<Application>().Where(row => row.Id == applicationId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ApplicationState.Withdrawn).SetProperty(row => row.Version, row => row.Version + 1), Stop);
    }

    /// <summary>Confirms the result that is shown.</summary>
    public async Task DecideAsync() => Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(Decision)).Status);

    /// <summary>By receipt number, what the list of the host shows of each.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> ResultsAsync() => (await ReadAsync(List)).QuerySelectorAll("table.selection tbody tr").ToDictionary(
        row => Guid.Parse(row.QuerySelector("th a")!.GetAttribute("href")!.Split('/')[^1]), row => row.QuerySelector("td:last-child")!.TextContent.Trim());

    private async Task RecruitAsync(SelectionRule rule, int people, int? waitingPlaces)
    {
        await using var db = Site.Db(DataScope.System("test"));
        var term = await db.Set<Term>().SingleAsync(row => row.Id == TermId, Stop);
        db.Add(SampleSelection.Recruitment(term, rule, waitingPlaces));
        var staff = await (
            from member in db.Set<StaffMember>()
            join home in db.Set<Organisation>() on member.OrganisationId equals home.Id
            where home.Code != "130001"
            orderby member.Mail == CohortSite.Learner || member.Mail == CohortSite.Neighbour ? 0 : 1, home.Code, member.Id
            select member).Take(people).ToListAsync(Stop);
        db.AddRange(staff.Select(member => SampleSelection.Application(
            term, member.OrganisationId, member.Id, $"{member.FamilyName} {member.GivenName}", $"{member.FamilyReading} {member.GivenReading}")));
        await db.SaveChangesAsync(Stop);
    }

    public ValueTask DisposeAsync() => cohort.DisposeAsync();
}
