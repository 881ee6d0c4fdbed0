using System.Net;
using Academy.Data.Cohorts.Assignments;
using Academy.Domain.Cohorts.Assignments;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts.Assignments;

/// <summary>Groups present their work in an order that is drawn or arranged, and participants mark each other's.</summary>
public sealed class PresentationTests
{
    [Theory, BothDatabases]
    public async Task Order_IsDrawnAsAnybodyCanCheck_AndParticipantsSeeItWithTimes(DatabaseProvider provider)
    {
        await using var term = await AssignmentSite.StartAsync(provider);
        var (desk, page) = ($"{term.Cohort.Desk}/presentations", $"{term.Cohort.Page}/presentations");
        Assert.Contains("発表順はまだ決まっていません。", (await term.ReadAsync(CohortSite.Learner, page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await term.SendAsync(CohortSite.Secretariat, desk, "?handler=Draw", ("FirstAfter", "5"), ("Minutes", "14"))).Status);

        var last = (await term.Cohort.SessionAsync(6)).Day;
        var seed = PresentationDraw.SeedOf($"{term.Cohort.TermId:D}\n{last:yyyy-MM-dd}\n1\n2\n");
        var order = PresentationDraw.Of(seed, [1, 2]);
        var shown = (await term.ReadAsync(CohortSite.Learner, page)).QuerySelector("main")!;
        Assert.Equal(order.Select((group, index) => $"{group}班 {(index == 0 ? "13:35–13:49" : "13:49–14:03")}"), shown.QuerySelectorAll("#order ~ ol > li").Select(row => $"{row.QuerySelector("b")!.TextContent} {row.QuerySelector(".num")!.TextContent}"));
        Assert.Equal(seed, shown.QuerySelector("code")!.TextContent);
        // Drawn again, it is the same.
        await term.SendAsync(CohortSite.Secretariat, desk, "?handler=Draw");
        Assert.Equal(("[" + string.Join(',', order) + "]", 2), Assert.Single(await term.Site.RowsAsync<PresentationOrder>()) is var row ? (row.Groups, row.Version) : default);
        Assert.Equal(HttpStatusCode.NotFound, await term.StatusAsync("hr@chuo.example", page));
    }

    [Theory, BothDatabases]
    public async Task Order_IsArrangedByNumbers_EachOnce_AndOfTwoTheSecondIsTold(DatabaseProvider provider)
    {
        await using var term = await AssignmentSite.StartAsync(provider);
        var desk = $"{term.Cohort.Desk}/presentations";
        var looked = await term.FieldsAsync(CohortSite.Secretariat, desk);

        var (status, refused) = await term.PostAsync(CohortSite.Secretariat, desk, null, looked, ("Places[1]", "2"), ("Minutes", "なし"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("2番目の班が2つあります。", refused.GetElementById("Places_2_-error")!.TextContent.Trim());
        Assert.Equal("1から240までの整数で入力してください。", refused.GetElementById("Minutes-error")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await term.PostAsync(CohortSite.Secretariat, desk, null, looked, ("Places[1]", "2"), ("Places[2]", "1"))).Status);
        (status, var overtaken) = await term.PostAsync(CohortSite.Secretariat, desk, "?handler=Draw", looked, ("Minutes", "20"));

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("20", overtaken.GetElementById("Minutes")!.GetAttribute("value"));
        Assert.Contains("2班 → 1班", overtaken.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var row = Assert.Single(await term.Site.RowsAsync<PresentationOrder>());
        Assert.Equal(("[2,1]", null, 14), (row.Groups, row.Seed, row.Minutes));
        // A group that is made afterwards is not passed over without a word.
        await term.PutAsync(CohortSite.Neighbour, 3);
        Assert.Contains("順に入っていない班があります", (await term.ReadAsync(CohortSite.Secretariat, desk)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Order_DecidedByTwoAtOnce_IsOnesOfThem(DatabaseProvider provider)
    {
        await using var term = await AssignmentSite.StartAsync(provider);
        var desk = $"{term.Cohort.Desk}/presentations";
        var looked = await term.FieldsAsync(CohortSite.Secretariat, desk);

        var answers = await Task.WhenAll(Enumerable.Range(10, 3).Select(minutes => term.PostAsync(CohortSite.Secretariat, desk, "?handler=Draw", looked, ("Minutes", $"{minutes}"))));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Equal(1, Assert.Single(await term.Site.RowsAsync<PresentationOrder>()).Version);
    }

    [Theory, BothDatabases]
    public async Task Peers_MarkOtherGroups_FromTheLastDayOn_AndTheirMeanWeighsFour(DatabaseProvider provider)
    {
        await using var term = await AssignmentSite.StartAsync(provider);
        await term.PutAsync(CohortSite.Neighbour, 2);
        await term.ProposeAsync();
        await term.HandInAsync();
        await term.MarkedAsync(AssignmentSite.Lecturer, "[4,4,4,4]");
        await term.MarkedAsync(AssignmentSite.OtherLecturer, "[4,4,4,4]");
        var (list, page) = ($"{term.Cohort.Page}/presentations", $"{term.Cohort.Page}/presentations/1");
        (string, string?)[] marks = [("Marks[0]", "2"), ("Marks[1]", "2"), ("Marks[2]", "2"), ("Marks[3]", "2")];

        // It is 24 November: the day before, the day itself, the last one and the one after it.
        await term.HoldOnAsync(new(2026, 11, 24));
        var looked = await term.FieldsAsync(CohortSite.Neighbour, page);
        foreach (var day in new DateOnly[] { new(2026, 11, 25), new(2026, 11, 16) })
        {
            await term.HoldOnAsync(day);
            Assert.Null((await term.ReadAsync(CohortSite.Neighbour, page)).QuerySelector("main form"));
            Assert.Equal(HttpStatusCode.Conflict, (await term.PostAsync(CohortSite.Neighbour, page, null, looked, marks)).Status);
        }

        Assert.DoesNotContain(await term.Site.RowsAsync<Assessment>(), row => row.ParticipationId is not null);
        await term.HoldOnAsync(new(2026, 11, 17));
        Assert.Equal(HttpStatusCode.BadRequest, (await term.PostAsync(CohortSite.Neighbour, page, null, looked, marks[..3])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await term.PostAsync(CohortSite.Neighbour, page, null, looked, marks)).Status);
        Assert.Equal("1班の評価を保存しました。", await term.SaidAsync(CohortSite.Neighbour, list));
        Assert.Contains("評価済み", (await term.ReadAsync(CohortSite.Neighbour, list)).QuerySelector("#peers ~ ul")!.TextContent, StringComparison.Ordinal);
        // Given again, they replace those before.
        await term.SendAsync(CohortSite.Neighbour, page, null, ("Marks[0]", "1"), ("Comment", "図が分かりやすい発表でした。"));
        Assert.Equal("[1,2,2,2]", (await term.Site.RowsAsync<Assessment>()).Single(row => row.ParticipationId is not null).Marks);
        // (6 × 4 + 4 × 1.75) / 10
        Assert.Equal("3.1", (await term.ReadAsync(CohortSite.Secretariat, term.Desk)).QuerySelector("main tbody tr")!.Children[4].TextContent.Trim());

        Assert.DoesNotContain("図が分かりやすい", (await term.ReadAsync(CohortSite.Learner, term.Page)).Body!.TextContent, StringComparison.Ordinal);
        await term.DecideAsync("Accept", "");
        Assert.Contains("図が分かりやすい発表でした。", (await term.ReadAsync(CohortSite.Learner, term.Page)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await term.StatusAsync(CohortSite.Learner, page));
        Assert.Equal(HttpStatusCode.NotFound, await term.StatusAsync(CohortSite.Learner, $"{list}/2"));
        Assert.Equal(HttpStatusCode.NotFound, await term.StatusAsync("hr@akiruno.example", page));
    }
}
