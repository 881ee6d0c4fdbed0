using System.Net;
using Academy.Cohorts.Services.Sessions.Files;
using Academy.Data.Cohorts.Assignments;
using Academy.Data.Cohorts.Groups;
using Academy.Integration.Tests.Cohorts.Sessions;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Cohorts.Assignments;

/// <summary>The files of a group for those who mark its work.</summary>
public sealed class WorkFileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task File_ThatWasHandedIn_IsForThoseWhoMarkIt_WhateverTheGroupDoesWithIt(DatabaseProvider provider)
    {
        await using var site = await AssignmentSite.StartAsync(provider);
        await site.ProposeAsync();
        var handedIn = await AddAsync(site, "聞き取り.pdf", "一つ目");
        await site.HandInAsync();
        var (_, later) = await AddAsync(site, "下書き.pdf", "二つ目");
        await site.NameAsync(AssignmentSite.Lecturer);
        var submission = await site.SubmissionAsync();

        var link = (await site.ReadAsync(AssignmentSite.Lecturer, $"/cohorts/assessments/{submission.Id}")).QuerySelector("a.filename")!;
        Assert.Equal(handedIn.Address, link.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(AssignmentSite.Lecturer, handedIn.Address));
        // What was not handed in is the group's and the host's alone.
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(AssignmentSite.Lecturer, later));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(CohortSite.Secretariat, later));

        await RemoveAsync(site);

        foreach (var reader in new[] { AssignmentSite.Lecturer, CohortSite.Secretariat, CohortSite.Neighbour })
        {
            Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(reader, handedIn.Address));
            Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(reader, later));
        }

        await site.PutAsync(CohortSite.Neighbour, 2);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(CohortSite.Neighbour, handedIn.Address));
    }

    [Theory, BothDatabases]
    public async Task File_ThatWasHandedIn_IsNotForOthersOfTheHost_NorForThoseWhoMarkNoLonger(DatabaseProvider provider)
    {
        await using var site = await AssignmentSite.StartAsync(provider);
        await site.ProposeAsync();
        var (_, address) = await AddAsync(site, "聞き取り.pdf", "一つ目");
        await site.HandInAsync();

        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(AssignmentSite.Lecturer, address));
        await site.NameAsync(AssignmentSite.Lecturer);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(AssignmentSite.Lecturer, address));
        await using (var db = site.Site.Db(DataScope.System("test")))
            await db.Set<TermAssessor>().ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, site.Site.Clock.GetUtcNow().UtcDateTime), Stop);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(AssignmentSite.Lecturer, address));
    }

    /// <summary>A file of the first group, in a row and in the store.</summary>
    private static async Task<(GroupFile File, string Address)> AddAsync(AssignmentSite site, string name, string content)
    {
        var file = SampleAssignment.File(await site.Cohort.ParticipationAsync(CohortSite.Learner), name, site.Site.Clock.GetUtcNow().UtcDateTime);
        await File.WriteAllBytesAsync(site.Site.Services.GetRequiredService<SessionFileStore>().PathOf(file.Hash), SampleFile.Pdf(content), Stop);
        await site.AddAsync(file);
        return (file, $"{site.Cohort.Page}/group/files/{file.Id}/{Uri.EscapeDataString(name)}");
    }

    /// <summary>The group takes all of them away.</summary>
    private static async Task RemoveAsync(AssignmentSite site)
    {
        await using var db = site.Site.Db(DataScope.System("test"));
        await db.Set<GroupFile>().ExecuteUpdateAsync(set => set.SetProperty(row => row.RemovedAt, site.Site.Clock.GetUtcNow().UtcDateTime), Stop);
    }
}
