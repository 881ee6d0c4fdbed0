using System.Net;
using Academy.Data.Cohorts.Assignments;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Dom;

namespace Academy.Integration.Tests.Cohorts.Assignments;

/// <summary>A group hands in what it has: one of it for all.</summary>
public sealed class SubmissionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Submission_IsHandedInByOneForAll_AndTheOthersAreTold(DatabaseProvider provider)
    {
        await using var term = await AssignmentSite.StartAsync(provider);
        await term.NameAsync(AssignmentSite.Lecturer);
        await term.ProposeAsync(1);
        await term.ProposeAsync(2);
        await term.AddFileAsync("集計.pdf");
        Assert.NotNull((await term.ReadAsync(CohortSite.Learner, term.Cohort.Page)).QuerySelector($"a[href='{term.Page}']"));
        var asked = (await term.ReadAsync(CohortSite.Learner, term.Page)).QuerySelector("main")!.TextContent;
        Assert.Contains("身近な行政課題の解決", asked, StringComparison.Ordinal);
        Assert.Contains("件数・時間・手戻り・関係者を実際に測った数字で示し", asked, StringComparison.Ordinal);
        Assert.Contains("第2版(最新)", asked, StringComparison.Ordinal);
        Assert.Contains("集計.pdf", asked, StringComparison.Ordinal);

        var (status, refused) = await term.SendAsync(CohortSite.Learner, term.Page, null);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("班の全員の提出になることを確かめて、チェックを付けてください。", refused.GetElementById("Confirm-error")!.TextContent.Trim());
        Assert.Empty(await term.Site.RowsAsync<Submission>());
        await term.HandInAsync();

        Assert.StartsWith("課題を提出しました。", await term.SaidAsync(CohortSite.Learner, term.Page), StringComparison.Ordinal);
        await term.AddFileAsync("後から.pdf");
        await term.ProposeAsync(3);
        var shown = await term.ReadAsync(CohortSite.Neighbour, term.Page);
        Assert.Equal(["提出1回目 評価中"], Submitted(shown));
        Assert.Contains("提案は第2版、ファイルは1件", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("期限後", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(shown.QuerySelector("main form"));
        Assert.Equal([$"{CohortSite.Neighbour}: 「勉強会 第3期」の1班の課題が提出されました"], await term.ToldAsync("term.submission"));
        Assert.Equal([$"{AssignmentSite.Lecturer}: 「勉強会 第3期」の1班が課題を提出しました"], await term.ToldAsync("term.assessor"));
        Assert.Contains("班の1人が、全員を代表して提出しました(提出1回目)。", (await term.ReadAsync(CohortSite.Neighbour, "/notices")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Submission_PressedByTwoAtOnce_IsHandedInOnce(DatabaseProvider provider)
    {
        await using var term = await AssignmentSite.StartAsync(provider);
        await term.ProposeAsync();
        var sent = new List<(string Mail, List<KeyValuePair<string, string>> Fields)>();
        foreach (var mail in new[] { CohortSite.Learner, CohortSite.Neighbour })
            sent.Add((mail, await term.FieldsAsync(mail, term.Page)));

        var answers = await Task.WhenAll(sent.Select(one => term.PostAsync(one.Mail, term.Page, null, one.Fields, ("Confirm", "true"))));

        // Both wanted the same, and have it.
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Single(await term.Site.RowsAsync<Submission>());
        Assert.Single(await term.ToldAsync("term.submission"));
    }

    [Theory, BothDatabases]
    public async Task Submission_OfWhatWasChangedMeanwhile_IsNotHandedIn_AndShowsWhatThereIs(DatabaseProvider provider)
    {
        await using var term = await AssignmentSite.StartAsync(provider);
        await term.ProposeAsync();
        var looked = await term.FieldsAsync(CohortSite.Learner, term.Page);
        await term.ProposeAsync(2);

        var (status, page) = await term.PostAsync(CohortSite.Learner, term.Page, null, looked, ("Confirm", "true"));

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("今回は提出していません。", page.QuerySelector("main [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("第2版(最新)", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.False(page.QuerySelector("[name=Confirm]")!.HasAttribute("checked"));
        Assert.Empty(await term.Site.RowsAsync<Submission>());
        // A file that was taken away changes it as well.
        looked = await term.FieldsAsync(CohortSite.Learner, term.Page);
        await term.AddFileAsync("集計.pdf");
        Assert.Equal(HttpStatusCode.Conflict, (await term.PostAsync(CohortSite.Learner, term.Page, null, looked, ("Confirm", "true"))).Status);
        await term.HandInAsync();
        // Handed in by another one of the group, with other content than was looked at.
        Assert.Equal(HttpStatusCode.Conflict, (await term.PostAsync(CohortSite.Neighbour, term.Page, null, await TokenAsync(term, CohortSite.Neighbour), ("Confirm", "true"), ("Seen", "x"))).Status);
        Assert.Single(await term.Site.RowsAsync<Submission>());
    }

    [Theory, BothDatabases]
    public async Task Submission_WithoutAProposal_IsNone_AndAfterTheDueDayItIsLate(DatabaseProvider provider)
    {
        await using var term = await AssignmentSite.StartAsync(provider);
        await term.AddFileAsync("集計.pdf");
        // Of another group.
        await term.ProposeAsync(1, CohortSite.Colleague);

        var page = await term.ReadAsync(CohortSite.Learner, term.Page);
        Assert.Contains("提案がまだありません。", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
        var (status, refused) = await term.PostAsync(CohortSite.Learner, term.Page, null, await TokenAsync(term, CohortSite.Learner), ("Confirm", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("提案がまだないため、提出できません。", refused.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await term.Site.RowsAsync<Submission>());

        await term.ProposeAsync();
        // Three business days before Friday, 27 November is today.
        await term.HoldOnAsync(new(2026, 11, 27));
        var today = (await term.ReadAsync(CohortSite.Learner, term.Page)).QuerySelector("main")!.TextContent;
        Assert.Contains("期限は令和8年11月24日(火)", today, StringComparison.Ordinal);
        Assert.DoesNotContain("期限を過ぎています", today, StringComparison.Ordinal);
        await term.HoldOnAsync(new(2026, 11, 26));
        Assert.Contains("期限を過ぎています", (await term.ReadAsync(CohortSite.Learner, term.Page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await term.HandInAsync();
        Assert.Contains("期限後", (await term.ReadAsync(CohortSite.Learner, term.Page)).QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("期限後", (await term.ReadAsync(CohortSite.Secretariat, term.Desk)).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Page_IsForParticipantsAlone_AndInNoGroupSaysSo(DatabaseProvider provider)
    {
        await using var term = await AssignmentSite.StartAsync(provider);
        await term.ProposeAsync();
        await term.HandInAsync();
        foreach (var mail in new[] { "hr@chuo.example", "hr@akiruno.example", CohortSite.Secretariat })
            Assert.Equal((mail, HttpStatusCode.NotFound), (mail, await term.StatusAsync(mail, term.Page)));

        await term.PutAsync(CohortSite.Neighbour, null);
        var page = await term.ReadAsync(CohortSite.Neighbour, term.Page);
        Assert.Contains("班がまだ決まっていません", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Submitted(page));
        await term.PutAsync(CohortSite.Neighbour, 2);
        Assert.Empty(Submitted(await term.ReadAsync(CohortSite.Neighbour, term.Page)));
        await term.Cohort.EndAsync(CohortSite.Neighbour);
        Assert.Equal(HttpStatusCode.NotFound, await term.StatusAsync(CohortSite.Neighbour, term.Page));
    }

    /// <summary>The fields that every form has.</summary>
    private static async Task<List<KeyValuePair<string, string>>> TokenAsync(AssignmentSite term, string mail) =>
        [new("__RequestVerificationToken", Browsing.AntiforgeryToken(await (await term.BrowserAsync(mail)).GetStringAsync("/notices/settings", Stop)))];

    private static IEnumerable<string> Submitted(IDocument page) =>
        page.QuerySelectorAll("main article").Select(one => $"{one.QuerySelector("h3")!.TextContent} {one.QuerySelector(".badge")!.TextContent.Trim()}");
}
