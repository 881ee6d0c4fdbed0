using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Cohorts.Groups;
using Academy.Integration.Tests.Cohorts.Sessions;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts.Groups;

/// <summary>Files that people of a group share.</summary>
public sealed class GroupFileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task File_IsForTheGroupAndTheHost_UntilWhoAddedItTakesItAway(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);
        var file = await AddAsync(space, "../聞き取り メモ.pdf", SampleFile.Pdf());
        var address = $"{space.Space}/files/{file.Id}/{Uri.EscapeDataString("聞き取り メモ.pdf")}";

        foreach (var (browser, page) in new[] { (space.Neighbour, space.Space), (space.Neighbour, $"{space.Space}/files"), (await space.Cohort.SecretariatAsync(), space.Hosted) })
        {
            var link = (await CohortSite.ReadAsync(browser, page)).QuerySelector(".filename")!;
            Assert.Equal((address, "聞き取り メモ.pdf"), (link.GetAttribute("href"), link.TextContent));
            using var answer = await browser.GetAsync(address, Stop);
            Assert.Equal(SampleFile.Pdf(), await answer.Content.ReadAsByteArrayAsync(Stop));
            Assert.Equal(
                ("application/pdf", "attachment", "nosniff"),
                (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType, Assert.Single(answer.Headers.GetValues("X-Content-Type-Options"))));
            Assert.StartsWith("sandbox;", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }

        // Not another one of the group, and of another group nobody has it at all.
        Assert.Equal(HttpStatusCode.NotFound, await SpaceSite.StatusAsync(space.Neighbour, $"{space.Space}/files/{file.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await RemoveAsync(space.Neighbour, $"{space.Space}/files/{file.Id}"));
        await space.PutAsync(CohortSite.Neighbour, 2);
        Assert.Equal(HttpStatusCode.NotFound, await SpaceSite.StatusAsync(space.Neighbour, address));
        Assert.DoesNotContain("聞き取り", (await CohortSite.ReadAsync(space.Neighbour, space.Space)).Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await SpaceSite.StatusAsync(space.Learner, $"{space.Space}/files/{file.Id}"));
        Assert.Equal(HttpStatusCode.Redirect, await RemoveAsync(space.Learner, $"{space.Space}/files/{file.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await RemoveAsync(space.Learner, $"{space.Space}/files/{file.Id}"));
        foreach (var browser in new[] { space.Learner, await space.Cohort.SecretariatAsync() })
            Assert.Equal(HttpStatusCode.NotFound, await SpaceSite.StatusAsync(browser, address));
        Assert.DoesNotContain(await space.Site.RowsAsync<AuditEntry>(), entry => entry.Action == "cohorts.group-file-removed");
    }

    [Theory, BothDatabases]
    public async Task File_IsTakenAwayByTheHost_WhichIsNoted(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);
        var file = await AddAsync(space, "名簿.csv", "氏名,電話\r\n"u8.ToArray());
        var (host, page) = (await space.Cohort.SecretariatAsync(), $"{space.Hosted}/files/{file.Id}");

        Assert.Equal(HttpStatusCode.NotFound, await SpaceSite.StatusAsync(host, $"{space.Cohort.Desk}/groups/2/files/{file.Id}"));
        Assert.Equal(HttpStatusCode.OK, await SpaceSite.StatusAsync(host, page));
        Assert.Equal(HttpStatusCode.Redirect, await RemoveAsync(host, page));

        Assert.Contains("ファイルはまだありません。", (await CohortSite.ReadAsync(space.Learner, space.Space)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(await space.Site.RowsAsync<AuditEntry>(), entry => entry.Action == "cohorts.group-file-removed" && entry.SubjectId == file.Id);
    }

    [Theory, BothDatabases, Trait("Speed", "Slow")]
    public async Task Group_HasEachContentOnce_AndFiftyFilesAtMost(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);

        var answers = await Task.WhenAll(Enumerable.Range(1, 3).Select(number => UploadAsync(space.Learner, space, $"{number}.pdf", SampleFile.Pdf())));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], answers.Select(answer => answer.StatusCode).Order());
        var file = Assert.Single(await space.Site.RowsAsync<GroupFile>());
        Assert.Equal($"同じ内容のファイル「{file.Name}」が、すでに登録されています。", await RefusedAsync(space, "別.pdf", SampleFile.Pdf()));
        Assert.Equal("圧縮したファイル(ZIP)や、壊れた文書は登録できません。中のファイルを1つずつ登録してください。", await RefusedAsync(space, "a.pdf", "PK\u0003\u0004"u8.ToArray()));
        Assert.Equal("動画は登録できません。", await RefusedAsync(space, "a.mp4", SampleFile.Mp4(10)));
        Assert.Equal("ファイルを選んでください。空のファイルは登録できません。", await RefusedAsync(space, "a.pdf", []));
        await using (var db = space.Site.Db(DataScope.System("test")))
        {
            db.AddRange(Enumerable.Range(1, 49).Select(number => new GroupFile
            {
                OrganisationId = file.OrganisationId,
                TermId = file.TermId,
                Group = 1,
                ParticipationId = file.ParticipationId,
                Name = $"資料{number}.pdf",
                MediaType = file.MediaType,
                Bytes = 1,
                Hash = $"{number:x64}",
                AddedAt = file.AddedAt,
            }));
            await db.SaveChangesAsync(Stop);
        }

        Assert.Equal("1つの班に登録できるファイルは50件までです。使わないファイルを削除してください。", await RefusedAsync(space, "五十一.pdf", SampleFile.Pdf("51")));
        await RemoveAsync(space.Learner, $"{space.Space}/files/{file.Id}");
        await AddAsync(space, "五十一.pdf", SampleFile.Pdf("51"));
    }

    /// <summary>Sent by somebody else's page, a file is not taken in.</summary>
    [Fact]
    public async Task File_WithoutTheTokenOfItsForm_IsRefused()
    {
        await using var space = await SpaceSite.StartAsync(DatabaseProvider.Sqlite);
        using var answer = await space.Learner.PostAsync($"{space.Space}/files", SessionUpload.Form("none", "Upload", "a.pdf", SampleFile.Pdf()), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await space.Site.RowsAsync<GroupFile>());
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient browser, SpaceSite space, string name, byte[] content) => await browser.PostAsync(
        $"{space.Space}/files", SessionUpload.Form(Browsing.AntiforgeryToken(await browser.GetStringAsync($"{space.Space}/files", Stop)), "Upload", name, content), Stop);

    private static async Task<GroupFile> AddAsync(SpaceSite space, string name, byte[] content)
    {
        using var answer = await UploadAsync(space.Learner, space, name, content);
        Assert.Equal((HttpStatusCode.Redirect, $"{space.Space}/files"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        return (await space.Site.RowsAsync<GroupFile>()).MaxBy(file => file.Id)!;
    }

    private static async Task<string> RefusedAsync(SpaceSite space, string name, byte[] content)
    {
        using var answer = await UploadAsync(space.Learner, space, name, content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return (await KeptPage.PageAsync(answer)).GetElementById("Upload-error")!.TextContent.Trim();
    }

    private static async Task<HttpStatusCode> RemoveAsync(HttpClient browser, string path)
    {
        using var answer = await SpaceSite.SendAsync(browser, path);
        return answer.StatusCode;
    }
}
