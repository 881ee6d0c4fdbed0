using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Cohorts;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Dom;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>The groups of a term as its host makes and changes them, and as participants see them.</summary>
public sealed class GroupPageTests
{
    [Theory, BothDatabases]
    public async Task Proposal_IsKeptWhenItIsSaved_AndAsItWasShown(DatabaseProvider provider)
    {
        await using var site = await GroupSite.StartAsync(provider, 8);
        Assert.Equal(["1(8人ずつ)", "2(4人ずつ)", "3(2〜3人)", "4(2人ずつ)"], (await site.ReadAsync(site.Page)).QuerySelectorAll("#groups option").Select(option => option.TextContent));

        var shown = await site.ProposeAsync(3);

        Assert.All(await site.PeopleAsync(), row => Assert.Null(row.Group));
        Assert.Equal(["1班 3人・2団体", "2班 3人・2団体", "3班 2人・2団体"], shown.QuerySelectorAll(".groups h2").Select(Line));
        // Two seeds may give eight people the same places by chance; eight do not.
        var proposals = await Task.WhenAll(Enumerable.Range(0, 8).Select(seed => site.ProposeAsync(3, $"ba987654321{seed}")));
        Assert.Contains(proposals, other => other.QuerySelector(".groups")!.TextContent != shown.QuerySelector(".groups")!.TextContent);
        Assert.NotEqual("0123456789ab", shown.QuerySelector("[name=seed]")!.GetAttribute("value"));

        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync(shown, "Make")).Status);

        var saved = await site.ReadAsync(site.Page);
        Assert.Equal("3個の班に分けました。", saved.QuerySelector("main [role=status]")!.TextContent.Trim());
        Assert.Equal(Names(shown), Names(saved));
        var people = await site.PeopleAsync();
        Assert.Equal(Names(shown), people.GroupBy(row => row.Group!.Value).OrderBy(group => group.Key).Select(group => string.Join(' ', group.OrderBy(row => row.ReadingKey).ThenBy(row => row.Id).Select(row => row.Name))));
        Assert.All(people.GroupBy(row => (row.HomeOrganisationId, row.Group)), same => Assert.InRange(same.Count(), 1, 2));
        // Sent again, it is told that groups were made meanwhile, and nothing is done.
        Assert.Equal(HttpStatusCode.Conflict, (await site.SendAsync(shown, "Make")).Status);
        Assert.Equal(["cohorts.groups-made"], await ActionsAsync(site));
    }

    [Theory, BothDatabases]
    public async Task Proposal_WhenSomebodyJoinedMeanwhile_IsShownAnewAndSavedThen(DatabaseProvider provider)
    {
        await using var site = await GroupSite.StartAsync(provider, 4);
        var seen = await site.ProposeAsync(2);
        await site.AddAsync(2);

        var (status, page) = await site.SendAsync(seen, "Make");

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.All(await site.PeopleAsync(), row => Assert.Null(row.Group));
        Assert.Contains("ほかの人が先に変更しました", page.QuerySelector("main [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["1班 3人・2団体", "2班 3人・2団体"], page.QuerySelectorAll(".groups h2").Select(Line));
        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync(page, "Make")).Status);
        Assert.Equal([1, 1, 1, 2, 2, 2], (await site.PeopleAsync()).Select(row => row.Group).Order().Cast<int>());
    }

    [Theory, BothDatabases]
    public async Task People_AreMovedOneByOne_OutOfAGroupAndIntoANewOne(DatabaseProvider provider)
    {
        await using var site = await GroupSite.StartAsync(provider, 6);
        await site.DealAsync(2);
        var (people, page) = (await site.PeopleAsync(), await site.ReadAsync(site.Page));
        // In turn of two municipalities: everybody in a group has the same employer.
        Assert.Contains("同じ団体の人: 中央区3人", page.QuerySelector(".groups section")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["班なし", "1班", "2班", "3班(新しい班)"], page.GetElementById($"group-of-{people[0].Id}")!.QuerySelectorAll("option").Select(option => option.TextContent));

        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync(page, "Move", (people[0].Id, "2"), (people[1].Id, "3"), (people[2].Id, ""))).Status);

        Assert.Equal([2, 3, null, 2, 1, 2], (await site.PeopleAsync()).Select(row => row.Group));
        var moved = await site.ReadAsync(site.Page);
        Assert.Equal("3人の班を変えました。", moved.QuerySelector("main [role=status]")!.TextContent.Trim());
        Assert.Equal(["1班 1人・1団体", "2班 3人・2団体", "3班 1人・1団体"], moved.QuerySelectorAll(".groups h2").Select(Line));
        Assert.Equal("", GroupSite.ChosenFor(moved, people[2].Id));
        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync(moved, "Move")).Status);
        Assert.Equal("変更はありませんでした。", (await site.ReadAsync(site.Page)).QuerySelector("main [role=status]")!.TextContent.Trim());
        Assert.Equal(["cohorts.groups-changed"], await ActionsAsync(site));
    }

    [Theory, BothDatabases]
    public async Task Move_OverWhatSomebodyElseChanged_IsToldAndKeepsWhatWasChosen(DatabaseProvider provider)
    {
        await using var site = await GroupSite.StartAsync(provider, 4);
        await site.DealAsync(2);
        var (people, first, second) = (await site.PeopleAsync(), await site.ReadAsync(site.Page), await site.ReadAsync(site.Page));
        await site.SendAsync(first, "Move", (people[0].Id, "2"), (people[1].Id, "1"));

        var (status, page) = await site.SendAsync(second, "Move", (people[1].Id, "3"), (people[2].Id, "2"));

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal([2, 1, 1, 2], (await site.PeopleAsync()).Select(row => row.Group));
        Assert.Contains("ほかの人が先に変更しました", page.QuerySelector("main [role=alert]")!.TextContent, StringComparison.Ordinal);
        // What was chosen here, and of the others what is so now.
        Assert.Equal(["2", "3", "2", "2"], people.Select(row => GroupSite.ChosenFor(page, row.Id)));
        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync(page, "Move")).Status);
        Assert.Equal([2, 3, 2, 2], (await site.PeopleAsync()).Select(row => row.Group));
    }

    [Theory, BothDatabases]
    public async Task Moves_SentAtTheSameTime_CountOnce(DatabaseProvider provider)
    {
        await using var site = await GroupSite.StartAsync(provider, 6);
        await site.DealAsync(2);
        var (people, page) = (await site.PeopleAsync(), await site.ReadAsync(site.Page));

        var answers = await Task.WhenAll(people.Select(row => site.SendAsync(page, "Move", (row.Id, "3"))));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Redirect);
        Assert.Equal(5, answers.Count(answer => answer.Status is HttpStatusCode.Conflict));
        Assert.Single(await site.PeopleAsync(), row => row.Group == 3);
    }

    [Theory, BothDatabases]
    public async Task WhoJoinedLater_IsInNoGroup_AndPutIntoOneWithoutMovingOthers(DatabaseProvider provider)
    {
        await using var site = await GroupSite.StartAsync(provider, 5);
        await site.DealAsync(3);
        var before = await site.GroupsAsync();
        await site.AddAsync(2);

        var page = await site.ReadAsync(site.Page);
        Assert.Equal("班なし 2人", Line(page.GetElementById("none")!));
        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync(page, "Join")).Status);

        var people = await site.PeopleAsync();
        Assert.All(before, one => Assert.Equal(one.Value, people.Single(row => row.Id == one.Key).Group));
        // One of Chuo is in each group and 3 is the smallest; of Akiruno nobody is in 3.
        Assert.Equal([3, 3], people.Skip(5).Select(row => row.Group));
        Assert.Equal("2人を班に加えました。", (await site.ReadAsync(site.Page)).QuerySelector("main [role=status]")!.TextContent.Trim());
        Assert.Null((await site.ReadAsync(site.Page)).GetElementById("none"));
        Assert.Equal(["cohorts.groups-changed"], await ActionsAsync(site));
    }

    [Theory, BothDatabases]
    public async Task WhoLeft_HasNoGroupAnyMore_AndGroupsCanBeTakenBack(DatabaseProvider provider)
    {
        await using var site = await GroupSite.StartAsync(provider, 4);
        await site.DealAsync(2);
        var (seen, learner) = (await site.ReadAsync(site.Page), (await site.PeopleAsync())[0]);
        await site.LeaveAsync(learner);

        Assert.Null((await site.Cohort.Site.RowsAsync<Participation>()).Single(row => row.Id == learner.Id).Group);
        Assert.Equal(HttpStatusCode.Conflict, (await site.SendAsync(seen, "Dissolve")).Status);
        await site.Cohort.JoinAsync(CohortSite.Learner);
        Assert.Null((await site.PeopleAsync()).Single(row => row.Id == learner.Id).Group);

        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync(await site.ReadAsync(site.Page), "Dissolve")).Status);

        Assert.All(await site.PeopleAsync(), row => Assert.Null(row.Group));
        Assert.Equal(["cohorts.groups-dissolved"], await ActionsAsync(site));
        Assert.Empty((await site.ReadAsync(site.Page)).QuerySelectorAll(".groups"));
    }

    [Theory, BothDatabases]
    public async Task Participants_SeeTheirGroupAndThoseOfTheOthers(DatabaseProvider provider)
    {
        await using var site = await GroupSite.StartAsync(provider, 4);
        var learner = await site.Cohort.Site.SignedInAsync(CohortSite.Learner);
        var before = await CohortSite.ReadAsync(learner, site.Cohort.Page);
        Assert.Null(before.GetElementById("group"));
        Assert.Equal("参加者", before.GetElementById("fellows")!.TextContent);

        await site.DealAsync(2);

        var (page, people) = (await CohortSite.ReadAsync(learner, site.Cohort.Page), await site.PeopleAsync());
        Assert.Contains("あなたは1班", page.QuerySelector(".title .meta")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1班のメンバー", page.GetElementById("group")!.TextContent);
        Assert.Equal(new[] { people[0], people[2] }.Select(row => row.Name).Order(StringComparer.Ordinal), Members(page, "group").Select(one => one.Split('|')[0]).Order(StringComparer.Ordinal));
        Assert.Contains("あなた", Members(page, "group").Single(one => one.StartsWith(people[0].Name, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("ほかの参加者", page.GetElementById("fellows")!.TextContent);
        Assert.Equal(
            new[] { people[1], people[3] }.Select(row => $"{row.Name}|2班").Order(StringComparer.Ordinal), Members(page, "fellows").Order(StringComparer.Ordinal));
        // And the host on the page of the term.
        Assert.Equal(["1班", "1班", "2班", "2班"], (await site.ReadAsync(site.Cohort.Desk)).QuerySelectorAll("#people ~ table td[data-l=班], section[aria-labelledby=people] td[data-l=班]").Select(Line).Order(StringComparer.Ordinal));
    }

    /// <summary>What was done to groups, the oldest first.</summary>
    private static async Task<IReadOnlyList<string>> ActionsAsync(GroupSite site) =>
        [.. (await site.Cohort.Site.RowsAsync<AuditEntry>()).Where(entry => entry.Action.StartsWith("cohorts.groups-", StringComparison.Ordinal) && entry.SubjectId == site.Cohort.TermId).Select(entry => entry.Action)];

    private static IEnumerable<string> Names(IDocument page) => page.QuerySelectorAll(".groups section").Select(group => string.Join(' ', group.QuerySelectorAll("li b").Select(name => name.TextContent)));

    /// <summary>Of a list of participants each name with what stands at the end of its line.</summary>
    private static IEnumerable<string> Members(IDocument page, string heading) =>
        page.QuerySelectorAll($"section[aria-labelledby={heading}] li").Select(row => $"{row.QuerySelector("b")!.TextContent}|{row.QuerySelector("li > span, .badge")?.TextContent}");

    private static string Line(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
