using System.Net;
using Academy.Data.Cohorts.Groups;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;

namespace Academy.Integration.Tests.Cohorts.Groups;

/// <summary>The proposal that a group writes together.</summary>
public sealed class ProposalTests
{
    private const string First = "# 窓口の待ち時間\n\n- 月曜に込む\n- 書類が多い\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Proposal_ThatIsSaved_IsShownToTheGroupAndTheHost(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);
        Assert.Contains("提案はまだ書かれていません。", (await CohortSite.ReadAsync(space.Learner, space.Proposal)).Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal("第1版として保存しました。", await SaveAsync(space.Learner, space, 0, First.ReplaceLineEndings("\r\n") + "<script>alert(1)</script>\r\n"));

        Assert.Equal($"{First}<script>alert(1)</script>", Assert.Single(await space.Site.RowsAsync<ProposalVersion>()).Text);
        foreach (var (browser, page) in new[] { (space.Neighbour, space.Proposal), (await space.Cohort.SecretariatAsync(), $"{space.Hosted}/proposal") })
        {
            var article = (await CohortSite.ReadAsync(browser, page)).QuerySelector("article")!;
            Assert.Equal("窓口の待ち時間", article.QuerySelector("h2")!.TextContent);
            Assert.Equal(["月曜に込む", "書類が多い"], article.QuerySelectorAll("li").Select(item => item.TextContent.Split('\n')[0]));
            Assert.Empty(article.QuerySelectorAll("script"));
            Assert.Contains("<script>", article.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("第1版 青木 美咲が11月24日(火) 12:00に保存", (await CohortSite.ReadAsync(space.Neighbour, space.Space)).Body!.TextContent, StringComparison.Ordinal);
        // The host reads, and that is all.
        var hosted = await CohortSite.ReadAsync(await space.Cohort.SecretariatAsync(), $"{space.Hosted}/proposal");
        Assert.Empty(hosted.QuerySelectorAll("main form, main a[href$=edit]"));
        Assert.Equal(HttpStatusCode.NotFound, await SpaceSite.StatusAsync(await space.Cohort.SecretariatAsync(), $"{space.Proposal}/edit"));
        await space.PutAsync(CohortSite.Neighbour, 2);
        Assert.DoesNotContain("待ち時間", (await CohortSite.ReadAsync(space.Neighbour, space.Proposal)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await SpaceSite.StatusAsync(space.Neighbour, $"{space.Proposal}/history/1"));
    }

    [Theory, BothDatabases]
    public async Task Proposal_SavedByAnotherOneMeanwhile_IsNotLost_NorIsTheirs(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);
        await SaveAsync(space.Learner, space, 0, First);
        await SaveAsync(space.Neighbour, space, 1, First.Replace("書類が多い", "書類が重なる", StringComparison.Ordinal));
        var typed = First + "- 電話が多い";

        using var answer = await SendAsync(space.Learner, space, 1, typed);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await KeptPage.PageAsync(answer);
        Assert.Contains("ほかの人が先に保存しました", page.QuerySelector("main [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.GetElementById("Proposal")!.TextContent.TrimStart('\n').ReplaceLineEndings("\n"));
        Assert.Equal(["+ - 書類が重なる", "− - 書類が多い"], Changed(page).Order(StringComparer.Ordinal));
        Assert.Equal("2", page.QuerySelector("[name=BasedOn]")!.GetAttribute("value"));
        Assert.Equal(2, (await space.Site.RowsAsync<ProposalVersion>()).Count);

        Assert.Equal("第3版として保存しました。", await SaveAsync(space.Learner, space, 2, typed));

        Assert.Equal([First.TrimEnd(), First.TrimEnd().Replace("書類が多い", "書類が重なる", StringComparison.Ordinal), typed], await TextsAsync(space));
    }

    /// <summary>Of as many who save at once, one saves and all others are told; none of it is lost.</summary>
    [Theory, BothDatabases]
    public async Task Proposal_SavedBySeveralAtOnce_IsSavedOnce(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);
        await SaveAsync(space.Learner, space, 0, First);
        var texts = Enumerable.Range(1, 4).Select(number => $"{First}その{number}").ToList();

        var answers = await Task.WhenAll(texts.Select((text, index) => SendAsync(index % 2 == 0 ? space.Learner : space.Neighbour, space, 1, text)));

        Assert.Equal(
            [HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        var saved = (await TextsAsync(space))[1];
        foreach (var (index, answer) in answers.Index().Where(one => one.Item.StatusCode is HttpStatusCode.Conflict))
        {
            Assert.NotEqual(saved, texts[index]);
            Assert.Equal(texts[index], (await KeptPage.PageAsync(answer)).GetElementById("Proposal")!.TextContent.TrimStart('\n').ReplaceLineEndings("\n"));
        }
    }

    [Theory, BothDatabases]
    public async Task Proposal_ThatSaysTheSame_IsNoVersion_NorIsAPreview(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);
        await SaveAsync(space.Learner, space, 0, First);

        Assert.Equal("変更はありませんでした。", await SaveAsync(space.Neighbour, space, 1, First + "\r\n"));
        // Of an older one too: what they would save is there.
        Assert.Equal("変更はありませんでした。", await SaveAsync(space.Neighbour, space, 0, First));
        using var preview = await SpaceSite.SendAsync(space.Learner, $"{space.Proposal}/edit?handler=Preview", ("BasedOn", "1"), ("Proposal", First + "## 案"));

        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        var page = await KeptPage.PageAsync(preview);
        Assert.Equal(["h3 窓口の待ち時間", "h4 案"], page.QuerySelectorAll("article h2, article h3, article h4").Select(heading => $"{heading.LocalName} {heading.TextContent}"));
        Assert.Equal((First + "## 案", "1"), (page.GetElementById("Proposal")!.TextContent.TrimStart('\n').ReplaceLineEndings("\n"), page.QuerySelector("[name=BasedOn]")!.GetAttribute("value")));
        Assert.Single(await space.Site.RowsAsync<ProposalVersion>());
    }

    [Theory, BothDatabases]
    public async Task Version_IsShownWithItsChanges_AndMadeTheNewestAgain(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);
        await SaveAsync(space.Learner, space, 0, First);
        space.Site.Clock.Advance(TimeSpan.FromMinutes(5));
        await SaveAsync(space.Neighbour, space, 1, "# 窓口の待ち時間\n\n- 書類が多い\n- 人が少ない");
        var history = $"{space.Proposal}/history";
        var name = (await space.Cohort.ParticipationAsync(CohortSite.Neighbour)).Name;
        Assert.Equal(
            [$"第2版 {name} 11月24日(火) 12:05", "第1版 青木 美咲 11月24日(火) 12:00"], (await CohortSite.ReadAsync(space.Learner, history)).QuerySelectorAll("main tbody tr").Select(SpaceSite.Line));

        var second = await CohortSite.ReadAsync(space.Learner, $"{history}/2");
        Assert.Equal(["− - 月曜に込む", "+ - 人が少ない"], Changed(second));
        Assert.Contains("今の版", second.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(second.QuerySelectorAll("main form"));
        var first = await CohortSite.ReadAsync(space.Learner, $"{history}/1");
        Assert.Equal("窓口の待ち時間", first.QuerySelector("article h3")!.TextContent);
        Assert.Equal("2", first.QuerySelector("[name=Newest]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, await SpaceSite.StatusAsync(space.Learner, $"{history}/3"));

        using (var overtaken = await SpaceSite.SendAsync(space.Learner, $"{history}/1", ("Newest", "1")))
        {
            Assert.Equal(HttpStatusCode.Conflict, overtaken.StatusCode);
            Assert.Contains("この版にはまだ戻していません。", (await KeptPage.PageAsync(overtaken)).Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal("第1版の内容を、第3版として保存しました。", await SpaceSite.SentAsync(space.Learner, $"{history}/1", ("Newest", "2")));
        var texts = await TextsAsync(space);
        Assert.Equal((3, texts[0]), (texts.Count, texts[2]));
        Assert.Equal("変更はありませんでした。", await SpaceSite.SentAsync(space.Learner, $"{history}/1", ("Newest", "3")));
        var hosted = await CohortSite.ReadAsync(await space.Cohort.SecretariatAsync(), $"{space.Hosted}/proposal/history/1");
        Assert.Empty(hosted.QuerySelectorAll("main form"));
        Assert.Equal(3, (await CohortSite.ReadAsync(await space.Cohort.SecretariatAsync(), $"{space.Hosted}/proposal/history")).QuerySelectorAll("main tbody tr").Length);
    }

    [Theory, BothDatabases]
    public async Task Versions_AreListedPageByPage(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);
        var learner = await space.Cohort.ParticipationAsync(CohortSite.Learner);
        await using (var db = space.Site.Db(DataScope.System("test")))
        {
            db.AddRange(Enumerable.Range(1, 51).Select(number => new ProposalVersion
            {
                OrganisationId = learner.OrganisationId,
                TermId = learner.TermId,
                Group = 1,
                Number = number,
                Text = $"その{number}",
                ParticipationId = learner.Id,
                SavedAt = space.Site.Clock.GetUtcNow().UtcDateTime,
            }));
            await db.SaveChangesAsync(Stop);
        }

        var page = await CohortSite.ReadAsync(space.Learner, $"{space.Proposal}/history?page=2");

        Assert.Equal("第1版", Assert.Single(page.QuerySelectorAll("main tbody th")).TextContent);
    }

    [Theory, BothDatabases]
    public async Task Proposal_ThatIsEmptyOrTooLong_ComesBack(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);

        Assert.Equal("提案を入力してください。", await RefusedAsync(space, " \r\n"));
        Assert.Equal("提案は40,000文字までにしてください。今は40,001文字です。", await RefusedAsync(space, new string('あ', 40_001)));
        Assert.Empty(await space.Site.RowsAsync<ProposalVersion>());
        await SaveAsync(space.Learner, space, 0, new string('あ', 40_000));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, SpaceSite space, int basedOn, string text) =>
        SpaceSite.SendAsync(browser, $"{space.Proposal}/edit", ("BasedOn", $"{basedOn}"), ("Proposal", text));

    private static Task<string> SaveAsync(HttpClient browser, SpaceSite space, int basedOn, string text) =>
        SpaceSite.SentAsync(browser, $"{space.Proposal}/edit", ("BasedOn", $"{basedOn}"), ("Proposal", text));

    private static async Task<string> RefusedAsync(SpaceSite space, string text)
    {
        using var answer = await SendAsync(space.Learner, space, 0, text);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return (await KeptPage.PageAsync(answer)).GetElementById("Proposal-error")!.TextContent.Trim();
    }

    /// <summary>All versions, the first one first.</summary>
    private static async Task<IReadOnlyList<string>> TextsAsync(SpaceSite space) =>
        [.. (await space.Site.RowsAsync<ProposalVersion>()).OrderBy(row => row.Number).Select(row => row.Text)];

    /// <summary>The lines that were put in or taken out, each with its sign.</summary>
    private static IEnumerable<string> Changed(IDocument page) => page.QuerySelectorAll(".changes__added, .changes__removed")
        .Select(line => $"{line.Children[0].TextContent} {line.QuerySelector("ins, del")!.TextContent}");
}
