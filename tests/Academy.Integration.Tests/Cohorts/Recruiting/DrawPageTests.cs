using System.Net;
using System.Security.Cryptography;
using System.Text;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Organisations;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>The record of a draw, as anybody can check it.</summary>
public sealed class DrawPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Record_OfADraw_CanBeRecomputedFromPageAndFile(DatabaseProvider provider)
    {
        await using var site = await SelectionSite.StartAsync(provider, new(2, null, [], []), people: 6, waitingPlaces: 2);
        var reader = await site.Site.SignedInAsync(CohortSite.Neighbour);
        foreach (var path in new[] { site.Draw, $"{site.Draw}.txt" })
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(path, Stop)).StatusCode);
        await site.DecideAsync();

        var page = await CohortSite.ReadAsync(reader, site.Draw);
        using var file = await reader.GetAsync($"{site.Draw}.txt", Stop);

        var bytes = await file.Content.ReadAsByteArrayAsync(Stop);
        var seed = page.QuerySelector(".facts .hash")!.TextContent;
        Assert.Equal(Sha256(bytes), seed);
        Assert.Equal((await site.RecruitmentAsync()).DrawList, Encoding.UTF8.GetString(bytes));
        Assert.Equal(("text/plain", "draw.txt"), (file.Content.Headers.ContentType?.MediaType, file.Content.Headers.ContentDisposition?.FileName));
        var receipts = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2);
        Assert.Equal(
            receipts.Select(id => (Id: id, Ticket: Sha256(Encoding.UTF8.GetBytes($"{seed}:{id}")))).OrderBy(one => one.Ticket, StringComparer.Ordinal)
                .Select((one, index) => ($"{index + 1}", one.Id, one.Ticket, new[] { "参加", "参加", "補欠1番", "補欠2番", "見送り", "見送り" }[index])),
            Rows(page));
    }

    [Theory, BothDatabases]
    public async Task Record_OfADraw_NamesNobodyAndMarksTheReadersOwn(DatabaseProvider provider)
    {
        await using var site = await SelectionSite.StartAsync(provider, new(2, 1, [new(OrganisationGroup.City, 1)], [PriorityGround.Nominated]), people: 6);
        await site.DecideAsync();
        var reader = await site.Site.SignedInAsync(CohortSite.Neighbour);
        var own = await site.Site.StaffIdAsync(CohortSite.Neighbour);

        var page = await CohortSite.ReadAsync(reader, site.Draw);

        var main = page.QuerySelector("main")!;
        var applications = await site.ApplicationsAsync();
        var organisations = await site.Site.RowsAsync<Organisation>();
        foreach (var secret in applications.SelectMany(row => new[] { row.Name, row.Reading, row.OfficeName!, row.Reason }).Concat(organisations.SelectMany(row => new[] { row.Name, row.Code })))
            Assert.DoesNotContain(secret, main.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(
            $"{applications.Single(row => row.StaffMemberId == own).Id}", Assert.Single(page.QuerySelectorAll(".is-own")).QuerySelector("th .hash")!.TextContent);
    }

    [Theory, BothDatabases]
    public async Task Record_OfADraw_StaysWhenPlacesAreGivenUpAndTaken(DatabaseProvider provider)
    {
        await using var site = await SelectionSite.StartAsync(provider, new(1, null, [], []), people: 4, waitingPlaces: 1);
        await site.DecideAsync();
        var reader = await site.Site.SignedInAsync(CohortSite.Learner);
        var before = Rows(await CohortSite.ReadAsync(reader, site.Draw)).ToList();
        var (selected, missed) = (Guid.Parse(before[0].Receipt), Guid.Parse(before[3].Receipt));
        await using (var db = site.Site.Db(DataScope.System("test")))
        {
            await db.Set<Placement>().Where(placement => placement.ApplicationId == selected)
                .ExecuteUpdateAsync(set => set.SetProperty(placement => placement.State, PlacementState.Replaced), Stop);
            await db.Set<Placement>().Where(placement => placement.ApplicationId == missed)
                .ExecuteUpdateAsync(set => set.SetProperty(placement => placement.State, PlacementState.Selected), Stop);
        }

        Assert.Equal(("交代", "参加"), ((await site.ResultsAsync())[selected], (await site.ResultsAsync())[missed]));
        Assert.Equal(before, Rows(await CohortSite.ReadAsync(reader, site.Draw)));
    }

    private static IEnumerable<(string Position, string Receipt, string Ticket, string Result)> Rows(IDocument page) =>
        page.QuerySelectorAll("main table tbody tr").Select(row => (
            row.QuerySelector("td")!.TextContent, row.QuerySelector("th .hash")!.TextContent, row.QuerySelector("td .hash")!.TextContent,
            row.QuerySelector("td:last-child")!.TextContent.Trim()));

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
