using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Assignments;
using Academy.Domain.Cohorts.Assignments;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts.Assignments;

/// <summary>The host accepts what a group handed in, or returns it.</summary>
public sealed class DecisionTests
{
    private const string Comment = "費用の見積りを足してください。";

    [Theory, BothDatabases]
    public async Task Work_ThatTwoLecturersMarked_IsAccepted_ForAllOfTheGroup(DatabaseProvider provider)
    {
        await using var term = await HandedInAsync(provider);
        // It stands for one of them already, by hand.
        await term.Cohort.RecordWorksAsync(CohortSite.Neighbour, accepted: true, handedIn: false);
        await term.MarkedAsync(AssignmentSite.Lecturer, "[4,3,3,2]", "図がよい。");
        await term.MarkedAsync(AssignmentSite.OtherLecturer, "[3,3,2,2]", "費用が分かりやすい。");
        Assert.Equal(["1班 評価中 2人 2.8", "2班 未提出 — —"], await ListedAsync(term));
        var shown = (await term.ReadAsync(CohortSite.Secretariat, $"{term.Desk}/1")).QuerySelector("main")!.TextContent;
        Assert.Contains("申請書を事前に書けるようにします。", shown, StringComparison.Ordinal);
        Assert.Contains("評価の決まりでは、受理に当たります。", shown, StringComparison.Ordinal);
        Assert.Contains("管野 理", shown, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await term.DecideAsync("Accept", "よくまとまっています。")).Status);

        Assert.Equal("1班の課題を受理しました。", await term.SaidAsync(CohortSite.Secretariat, term.Desk));
        var (learner, neighbour, colleague) = (
            await term.Cohort.ParticipationAsync(CohortSite.Learner), await term.Cohort.ParticipationAsync(CohortSite.Neighbour), await term.Cohort.ParticipationAsync(CohortSite.Colleague));
        var events = await term.Site.RowsAsync<ParticipationEvent>();
        Assert.Equal(
            new[] { learner.Id, neighbour.Id }.Order(), events.Where(row => row is { Kind: ParticipationEventKind.Assignment, IsMet: true }).Select(row => row.ParticipationId).Order());
        Assert.DoesNotContain(events, row => row.ParticipationId == colleague.Id);
        Assert.Contains(
            "課題の受理満たしました", string.Concat((await term.ReadAsync(CohortSite.Learner, term.Cohort.Page)).QuerySelector("ul.conditions")!.TextContent.Where(letter => !char.IsWhiteSpace(letter))),
            StringComparison.Ordinal);
        Assert.Equal(
            [
                $"{CohortSite.Neighbour}: 「勉強会 第3期」の1班の課題が受理されました", $"{CohortSite.Neighbour}: 「勉強会 第3期」の1班の課題が提出されました",
                $"{CohortSite.Learner}: 「勉強会 第3期」の1班の課題が受理されました",
            ],
            await term.ToldAsync("term.submission"));
        Assert.Contains("コメントは「よくまとまっています。」です。", (await term.ReadAsync(CohortSite.Learner, "/notices")).Body!.TextContent, StringComparison.Ordinal);
        var own = (await term.ReadAsync(CohortSite.Neighbour, term.Page)).QuerySelector("main")!;
        Assert.Contains("全体の平均は2.8点です。", own.TextContent, StringComparison.Ordinal);
        Assert.Equal(["3.5", "3.0", "2.5", "2.0"], own.QuerySelectorAll("article tbody tr").Select(row => row.Children[3].TextContent.Trim()));
        Assert.Contains("図がよい。", own.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("管野", own.TextContent, StringComparison.Ordinal);
        Assert.Single(await term.Site.RowsAsync<AuditEntry>(), entry => entry.Action == "cohorts.submission-accepted");
    }

    [Theory, BothDatabases]
    public async Task Work_ThatOneLecturerMarked_CannotBeAccepted(DatabaseProvider provider)
    {
        await using var term = await HandedInAsync(provider);
        await term.MarkedAsync(AssignmentSite.Lecturer, "[4,4,4,4]");

        var page = await term.ReadAsync(CohortSite.Secretariat, $"{term.Desk}/1");
        Assert.Contains("受理するには、講師2人以上の評価が必要です(今は1人)", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["差し戻す"], page.QuerySelectorAll("main form button").Select(button => button.TextContent));
        Assert.Equal(HttpStatusCode.Conflict, (await term.DecideAsync("Accept", "")).Status);
        Assert.Empty(await term.Site.RowsAsync<ParticipationEvent>());
        Assert.Equal(SubmissionState.Submitted, (await term.SubmissionAsync()).State);
    }

    [Theory, BothDatabases]
    public async Task Work_ThatIsReturned_ComesBackWithComments_AndIsHandedInAgain(DatabaseProvider provider)
    {
        await using var term = await HandedInAsync(provider);
        await term.MarkedAsync(AssignmentSite.Lecturer, "[2,2,2,1]", "費用がない。");
        // Nobody of the group reads it before the host has decided.
        Assert.DoesNotContain("費用がない。", (await term.ReadAsync(CohortSite.Learner, term.Page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var (status, unsaid) = await term.DecideAsync("Return", " ");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("差し戻すときは、直してほしいところを書いてください。", unsaid.GetElementById("Comment-error")!.TextContent.Trim());
        var looked = await term.FieldsAsync(CohortSite.Secretariat, $"{term.Desk}/1");
        Assert.Equal(HttpStatusCode.Redirect, (await term.DecideAsync("Return", Comment)).Status);
        Assert.Contains($"{CohortSite.Learner}: 「勉強会 第3期」の1班の課題が差し戻されました", await term.ToldAsync("term.submission"));
        var page = (await term.ReadAsync(CohortSite.Neighbour, term.Page)).QuerySelector("main")!.TextContent;
        Assert.Contains(Comment, page, StringComparison.Ordinal);
        Assert.Contains("費用がない。", page, StringComparison.Ordinal);
        await term.ProposeAsync(2);
        await term.HandInAsync(CohortSite.Neighbour);

        Assert.Equal(["1班 評価中 0人 —", "2班 未提出 — —"], await ListedAsync(term));
        // What was looked at was decided on: the next one is not.
        await term.MarkedAsync(AssignmentSite.Lecturer, "[3,3,3,3]", number: 2);
        await term.MarkedAsync(AssignmentSite.OtherLecturer, "[3,3,3,3]", number: 2);
        Assert.Equal(HttpStatusCode.Conflict, (await term.PostAsync(CohortSite.Secretariat, $"{term.Desk}/1", "?handler=Accept", looked)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await term.DecideAsync("Accept", "")).Status);
        Assert.Equal(["1 Returned", "2 Accepted"], (await term.Site.RowsAsync<Submission>()).OrderBy(row => row.Number).Select(row => $"{row.Number} {row.State}"));
        Assert.Contains("評価の結果と講評を見られます。", (await ReadNoticesAsync(term)), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Work_DecidedOnByTwoAtOnce_IsDecidedOnce(DatabaseProvider provider)
    {
        await using var term = await HandedInAsync(provider);
        await term.MarkedAsync(AssignmentSite.Lecturer, "[3,3,3,3]");
        await term.MarkedAsync(AssignmentSite.OtherLecturer, "[3,3,3,3]");
        var looked = await term.FieldsAsync(CohortSite.Secretariat, $"{term.Desk}/1");

        var answers = await Task.WhenAll(new[] { "Accept", "Return", "Accept" }.Select(how =>
            term.PostAsync(CohortSite.Secretariat, $"{term.Desk}/1", $"?handler={how}", looked, ("Comment", Comment))));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Equal((await term.SubmissionAsync()).State is SubmissionState.Accepted ? 2 : 0, (await term.Site.RowsAsync<ParticipationEvent>()).Count);
        // Two of the group, and before them the other one of the hand-in.
        Assert.Equal(3, (await term.ToldAsync("term.submission")).Count);
    }

    [Theory, BothDatabases]
    public async Task Pages_AreTheHostsAlone(DatabaseProvider provider)
    {
        await using var term = await HandedInAsync(provider);

        foreach (var path in new[] { term.Desk, $"{term.Desk}/1", $"{term.Cohort.Desk}/assessors" })
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, await term.StatusAsync(CohortSite.Learner, path)));
        Assert.Equal(HttpStatusCode.NotFound, await term.StatusAsync(CohortSite.Secretariat, $"{term.Desk}/3"));
        Assert.Contains("この班はまだ提出していません", (await term.ReadAsync(CohortSite.Secretariat, $"{term.Desk}/2")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await term.ReadAsync(CohortSite.Secretariat, term.Cohort.Desk)).QuerySelector($"a[href='{term.Desk}']"));
    }

    private static async Task<AssignmentSite> HandedInAsync(DatabaseProvider provider)
    {
        var term = await AssignmentSite.StartAsync(provider);
        await term.ProposeAsync();
        await term.HandInAsync();
        return term;
    }

    private static async Task<string> ReadNoticesAsync(AssignmentSite term)
    {
        await term.Site.WorkOffAsync();
        return (await term.ReadAsync(CohortSite.Learner, "/notices")).Body!.TextContent;
    }

    /// <summary>The lines of the host's list.</summary>
    private static async Task<IReadOnlyList<string>> ListedAsync(AssignmentSite term) =>
    [
        .. (await term.ReadAsync(CohortSite.Secretariat, term.Desk)).QuerySelectorAll("main tbody tr")
            .Select(row => string.Join(' ', row.QuerySelector("a")!.TextContent, row.Children[2].TextContent.Trim(), row.Children[3].TextContent.Trim(), row.Children[4].TextContent.Trim())),
    ];
}
