using System.Net;
using Academy.Data.Cohorts;
using Academy.Integration.Tests.Cohorts.Sessions;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Groups;

/// <summary>A term with two groups: the two learners of the demonstration, of two municipalities, are in the first one, others in the second one.</summary>
internal sealed class SpaceSite(GroupSite groups, HttpClient learner, HttpClient neighbour) : IAsyncDisposable
{
    public CohortSite Cohort => groups.Cohort;

    public GroupSite Groups => groups;

    public TestSite Site => groups.Cohort.Site;

    public HttpClient Learner => learner;

    public HttpClient Neighbour => neighbour;

    /// <summary>As those in it see it.</summary>
    public string Space => $"{Cohort.Page}/group";

    public string Proposal => $"{Space}/proposal";

    /// <summary>As the host sees it.</summary>
    public string Hosted => $"{Cohort.Desk}/groups/1";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<SpaceSite> StartAsync(DatabaseProvider provider)
    {
        var groups = await GroupSite.StartAsync(provider, 4);
        await groups.DealAsync(2);
        var space = new SpaceSite(groups, await groups.Cohort.Site.SignedInAsync(CohortSite.Learner), await groups.Cohort.Site.SignedInAsync(CohortSite.Neighbour));
        await space.PutAsync(CohortSite.Neighbour, 1);
        return space;
    }

    /// <summary>Puts somebody into a group; null: into none.</summary>
    public async Task PutAsync(string mail, int? group)
    {
        await using var db = Site.Db(DataScope.System("test"));
        var member = await Site.StaffIdAsync(mail);
        await db.Set<Participation>().Where(row => row.StaffMemberId == member).ExecuteUpdateAsync(set => set.SetProperty(row => row.Group, group), Stop);
    }

    /// <summary>Sends a form by its address.</summary>
    public static Task<HttpResponseMessage> SendAsync(HttpClient browser, string path, params (string Field, string Value)[] fields) =>
        browser.SubmitAsync("/cohorts", path, fields.ToDictionary(field => field.Field, field => field.Value));

    /// <summary>Sends a form that is taken.</summary>
    /// <returns>What is said on the page that it leads to.</returns>
    public static async Task<string> SentAsync(HttpClient browser, string path, params (string Field, string Value)[] fields)
    {
        using var answer = await SendAsync(browser, path, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (await CohortSite.ReadAsync(browser, answer.Headers.Location!.OriginalString)).QuerySelector("main [role=status]")!.TextContent.Trim();
    }

    public static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, Stop);
        return answer.StatusCode;
    }

    /// <summary>The text of an element, its words with one blank between them.</summary>
    public static string Line(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public ValueTask DisposeAsync()
    {
        learner.Dispose();
        neighbour.Dispose();
        return groups.DisposeAsync();
    }
}
