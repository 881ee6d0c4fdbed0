using System.Net;
using System.Net.Http.Headers;
using Academy.Data.Auditing;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts.Sessions;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>Materials that the host adds to a session: who gets them, and how.</summary>
public sealed class FileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A process was killed while a file came: a day later nothing of it is left.</summary>
    [Fact]
    public async Task Part_OfAnUploadThatNeverEnded_IsSweptByALaterOne()
    {
        await using var cohort = await CohortSite.StartAsync(DatabaseProvider.Sqlite);
        var folder = cohort.Site.Services.GetRequiredService<SiteDirectories>().Data("sessions");
        var (old, fresh) = (Path.Combine(folder, "old.part"), Path.Combine(folder, "fresh.part"));
        await File.WriteAllTextAsync(old, "x", Stop);
        await File.WriteAllTextAsync(fresh, "x", Stop);
        var now = cohort.Site.Clock.GetUtcNow().UtcDateTime;
        File.SetLastWriteTimeUtc(old, now.AddHours(-25));
        File.SetLastWriteTimeUtc(fresh, now.AddHours(-23));

        await cohort.AddAsync("Material", "資料.pdf", SampleFile.Pdf());

        Assert.Equal((false, true), (File.Exists(old), File.Exists(fresh)));
    }

    [Theory, BothDatabases]
    public async Task Material_IsForParticipantsAndTheHost_UntilItIsRemoved(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        using var neighbour = await cohort.Site.SignedInAsync(CohortSite.Neighbour);
        var (page, content) = ($"{cohort.Page}/sessions/1", SampleFile.Pdf(new string('x', 1_300_000)));
        Assert.Contains("資料のファイルはまだありません。", await TextAsync(learner, page), StringComparison.Ordinal);

        var file = await cohort.AddAsync("Material", "../第1回 資料.pdf", content);

        var address = cohort.AddressOf(file);
        Assert.Contains("第1回 資料.pdf PDF・1.2 MB", await TextAsync(learner, page), StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}\"", WebUtility.HtmlDecode(await learner.GetStringAsync(page, Stop)), StringComparison.Ordinal);
        foreach (var browser in new[] { learner, await cohort.SecretariatAsync() })
        {
            using var answer = await browser.GetAsync(address, Stop);
            Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync(Stop));
            Assert.Equal(
                ("application/pdf", "attachment", "第1回 資料.pdf", "nosniff"),
                (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileNameStar,
                    Assert.Single(answer.Headers.GetValues("X-Content-Type-Options"))));
            Assert.StartsWith("sandbox;", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("no-cache, private", answer.Headers.CacheControl?.ToString());
        }

        using (var part = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(0, 3) } })
        using (var answer = await learner.SendAsync(part, Stop))
            Assert.Equal((HttpStatusCode.PartialContent, "%PDF"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop)));
        foreach (var path in new[] { address, page, $"{cohort.Page}/sessions/2/files/{file.Id}/a.pdf" })
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(neighbour, path));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(learner, $"{cohort.Page}/sessions/2/files/{file.Id}/a.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(learner, $"{cohort.Page}/sessions/7"));

        Assert.Equal(HttpStatusCode.Redirect, await cohort.RemoveAsync(file));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(learner, address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(await cohort.SecretariatAsync(), address));
        Assert.DoesNotContain("第1回 資料.pdf", await TextAsync(learner, page), StringComparison.Ordinal);
        Assert.Equal(
            ["cohorts.file-added", "cohorts.file-removed"],
            (await cohort.Site.RowsAsync<AuditEntry>()).Where(entry => entry.SubjectId == file.Id).OrderBy(entry => entry.Sequence).Select(entry => entry.Action));
    }

    /// <summary>Who leaves a term leaves its files.</summary>
    [Theory, BothDatabases]
    public async Task Material_OfATermThatSomebodyHasLeft_IsNotThere(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        var file = await cohort.AddAsync("Material", "a.pdf", SampleFile.Pdf());
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(learner, cohort.AddressOf(file)));
        Assert.Contains($"{cohort.Page}/sessions/1", await learner.GetStringAsync(cohort.Page, Stop), StringComparison.Ordinal);

        await cohort.EndAsync(CohortSite.Learner);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(learner, cohort.AddressOf(file)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(learner, $"{cohort.Page}/sessions/1"));
        Assert.DoesNotContain($"{cohort.Page}/sessions/1", await learner.GetStringAsync(cohort.Page, Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Session_HasEachContentOnce_AndFiftyFilesAtMost(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        var first = await cohort.AddAsync("Material", "一.pdf", SampleFile.Pdf());
        Assert.Equal("同じ内容のファイル「一.pdf」が、すでに登録されています。", await cohort.RefusedAsync("Material", "二.pdf", SampleFile.Pdf()));
        await cohort.AddAsync("Material", "一.pdf", SampleFile.Pdf(), 2);
        Assert.Single(cohort.Stored());
        await cohort.AddAsync("Recording", "録画.mp4", SampleFile.Mp4(60));
        Assert.Equal("録画は1つの回に1本です。入れ替えるときは、先に今の録画を削除してください。", await cohort.RefusedAsync("Recording", "録画2.mp4", SampleFile.Mp4(61)));
        await cohort.AddAsync("Captions", "録画.vtt", SampleFile.Vtt());
        Assert.Equal("字幕は1つの回に1つです。入れ替えるときは、先に今の字幕を削除してください。", await cohort.RefusedAsync("Captions", "録画2.vtt", SampleFile.Vtt("2")));

        await using (var db = cohort.Site.Db(DataScope.System("test")))
        {
            db.AddRange(Enumerable.Range(0, 47).Select(number => Row(first, number)));
            await db.SaveChangesAsync(Stop);
        }

        Assert.Equal("1つの回に登録できるファイルは50件までです。使わないファイルを削除してください。", await cohort.RefusedAsync("Material", "三.pdf", SampleFile.Pdf("3")));
        await cohort.RemoveAsync(first);
        Assert.Equal(HttpStatusCode.NotFound, await cohort.RemoveAsync(first));
        await cohort.AddAsync("Material", "三.pdf", SampleFile.Pdf("3"));
    }

    /// <summary>Two send the same at once: there is one of it.</summary>
    [Theory, BothDatabases]
    public async Task Session_ThatGetsTheSameTwiceAtOnce_HasItOnce(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider);
        await cohort.SecretariatAsync();

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(number => cohort.SendAsync("Material", $"{number}.pdf", SampleFile.Pdf())));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], answers.Select(answer => answer.StatusCode).Order());
        Assert.Single(await cohort.Site.RowsAsync<SessionFile>());
        Assert.Single(cohort.Stored());
    }

    private static SessionFile Row(SessionFile of, int number) => new()
    {
        OrganisationId = of.OrganisationId,
        SessionId = of.SessionId,
        Kind = SessionFileKind.Material,
        Name = $"{number}.pdf",
        MediaType = of.MediaType,
        Bytes = 1,
        Hash = $"{number:x64}",
        AddedAt = of.AddedAt,
        AddedById = of.AddedById,
    };

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, Stop);
        return answer.StatusCode;
    }

    private static async Task<string> TextAsync(HttpClient browser, string path) =>
        RemindedSite.Squeezed((await CohortSite.ReadAsync(browser, path)).QuerySelector("main")!.TextContent);
}
