using System.Net;
using Academy.Cohorts.Services.Participants;
using Academy.Data.Cohorts;
using Academy.Data.Organisations;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>The announced term with participants of Chuo and of Akiruno, the two learners of the demonstration among them.</summary>
internal sealed class GroupSite(CohortSite cohort) : IAsyncDisposable
{
    public CohortSite Cohort => cohort;

    public string Page => $"{cohort.Desk}/groups";

    public string Roster => $"{cohort.Desk}/roster";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="provider">The database.</param>
    /// <param name="people">How many take part, every other one of Chuo as long as there are others.</param>
    public static async Task<GroupSite> StartAsync(DatabaseProvider provider, int people)
    {
        var site = new GroupSite(await CohortSite.StartAsync(provider));
        await site.AddAsync(people);
        return site;
    }

    /// <summary>More people take part, in no group.</summary>
    public async Task AddAsync(int people)
    {
        await using var db = cohort.Site.Db(DataScope.System("test"));
        var term = await db.Set<Term>().SingleAsync(row => row.Id == cohort.TermId, Stop);
        var staff = await (
            from member in db.Set<StaffMember>()
            join home in db.Set<Organisation>() on member.OrganisationId equals home.Id
            where home.Code != "130001" && !db.Set<Participation>().Any(row => row.StaffMemberId == member.Id)
            orderby member.Mail == CohortSite.Learner || member.Mail == CohortSite.Neighbour ? 0 : 1, member.Id
            select new { Member = member, Home = home }).ToListAsync(Stop);
        var inTurn = staff.GroupBy(one => one.Home.Code).OrderBy(home => home.Key).SelectMany(home => home.Index()).OrderBy(one => one.Index).Select(one => one.Item);
        var at = cohort.Site.Clock.GetUtcNow().AddSeconds(await db.Set<Participation>().CountAsync(Stop));
        foreach (var (index, one) in inTurn.Take(people).Index())
            db.Add(new Participation
            {
                Id = Guid.CreateVersion7(at.AddSeconds(index)),
                OrganisationId = term.OrganisationId,
                TermId = term.Id,
                HomeOrganisationId = one.Home.Id,
                StaffMemberId = one.Member.Id,
                Name = $"{one.Member.FamilyName} {one.Member.GivenName}",
                Reading = $"{one.Member.FamilyReading} {one.Member.GivenReading}",
                ReadingKey = one.Member.ReadingKey,
                HomeName = one.Home.Name,
                OfficeName = "情報推進課",
                Mail = one.Member.Mail,
                ConsentedAt = term.CreatedAt,
            });
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>Somebody leaves the term, as when they have given up their place.</summary>
    public async Task LeaveAsync(Participation person)
    {
        await using var services = cohort.Site.Services.CreateAsyncScope();
        await using var db = cohort.Site.Db(DataScope.Of(cohort.HostId));
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await services.ServiceProvider.GetRequiredService<Participations>()
            .LeaveAsync(db, cohort.TermId, new HashSet<(Guid, Guid)> { (person.HomeOrganisationId, person.StaffMemberId) }, Stop);
        await transaction.CommitAsync(Stop);
    }

    /// <summary>Those who take part, in the order in which they joined.</summary>
    public async Task<IReadOnlyList<Participation>> PeopleAsync() =>
        [.. (await cohort.Site.RowsAsync<Participation>()).Where(row => row.TermId == cohort.TermId && row.EndedAt is null).OrderBy(row => row.Id)];

    /// <summary>Who is in which group: those who take part by id.</summary>
    public async Task<IReadOnlyDictionary<Guid, int?>> GroupsAsync() => (await PeopleAsync()).ToDictionary(row => row.Id, row => row.Group);

    /// <summary>Puts people into groups in turn, in the order in which they joined.</summary>
    public async Task DealAsync(int groups)
    {
        await using var db = cohort.Site.Db(DataScope.System("test"));
        foreach (var (index, row) in (await db.Set<Participation>().Where(row => row.TermId == cohort.TermId).OrderBy(row => row.Id).ToListAsync(Stop)).Index())
            row.Group = 1 + (index % groups);
        await db.SaveChangesAsync(Stop);
    }

    public async Task<IDocument> ReadAsync(string path) => await CohortSite.ReadAsync(await cohort.SecretariatAsync(), path);

    /// <summary>A proposal of groups as the page shows it.</summary>
    public Task<IDocument> ProposeAsync(int groups, string seed = "0123456789ab") => ReadAsync($"{Page}?groups={groups}&by=Organisation&by=Kind&seed={seed}");

    /// <summary>Sends the form of a page whose address names the handler, with some groups chosen anew.</summary>
    /// <param name="handler">As <c>Move</c>.</param>
    /// <param name="chosen">By participation.</param>
    public async Task<(HttpStatusCode Status, IDocument Page)> SendAsync(IDocument page, string handler, params (Guid Person, string Group)[] chosen)
    {
        var form = page.QuerySelectorAll("main form").Single(form => form.GetAttribute("action")!.Contains($"handler={handler}", StringComparison.Ordinal));
        var fields = page.QuerySelectorAll("main [name]")
            .Where(field => form.Contains(field) || (form.Id is { } id && field.GetAttribute("form") == id))
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, Value(field))).ToList();
        foreach (var (person, group) in chosen)
            fields[fields.IndexOf(new("Person", $"{person}")) + 2] = new("Group", group);
        using var answer = await (await cohort.SecretariatAsync()).PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields), Stop);
        return (answer.StatusCode, await KeptPage.PageAsync(answer));
    }

    /// <summary>What is chosen for somebody; empty: no group.</summary>
    public static string ChosenFor(IDocument page, Guid person) => Value(page.GetElementById($"group-of-{person}")!);

    public ValueTask DisposeAsync() => cohort.DisposeAsync();

    private static string Value(IElement field) =>
        field.QuerySelector("option[selected]")?.GetAttribute("value") ?? field.QuerySelector("option")?.GetAttribute("value") ?? field.GetAttribute("value") ?? "";
}
