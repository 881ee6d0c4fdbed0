using System.Net;
using System.Text;
using Academy.Cohorts.Services.Sessions.Files;
using Academy.Data.Cohorts.Sessions;
using Academy.Modularity;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>What is not taken in: it is said why, and nothing of it is left.</summary>
public sealed class FileRefusalTests
{
    private const string Kind = "この種類のファイルは登録できません。PDF、PNG、JPEG、Word、Excel、PowerPoint、CSV、テキストのどれかにしてください。";
    private const string Archive = "圧縮したファイル(ZIP)や、壊れた文書は登録できません。中のファイルを1つずつ登録してください。";
    private const string Macros = "マクロまたはActiveXを含む文書は登録できません。マクロを除いて保存し直してください。";
    private const string Ending = "ファイルの中身と拡張子が合っていません。元の形式のまま保存し直してください。";
    private const string Name = "ファイル名を読み取れませんでした。「資料.pdf」のように、名前と拡張子のあるファイルにしてください。";
    private const string Missing = "ファイルを選んでください。空のファイルは登録できません。";
    private const string Recording = "録画はMP4形式にしてください。長さを読み取れない動画は登録できません。";
    private const string Captions = "字幕はWebVTT形式(UTF-8)にしてください。";

    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001A\n"u8, 0, 0];

    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0];

    private static readonly byte[] Page = "<!doctype html><script>alert(1)</script>"u8.ToArray();

    private static readonly byte[] Drawing = """<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>"""u8.ToArray();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Upload_OfWhatItIsNot_IsRefusedAndLeavesNothing(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider);

        var said = new List<(string, string)>();
        foreach (var (kind, name, content, sentence) in Refused())
            said.Add(($"{name}: {sentence}", $"{name}: {await cohort.RefusedAsync(kind, name, content)}"));

        Assert.Equal(said.Select(one => one.Item1), said.Select(one => one.Item2));
        Assert.Empty(await cohort.Site.RowsAsync<SessionFile>());
        Assert.Empty(cohort.Stored());
    }

    [Theory, BothDatabases]
    public async Task Upload_OfWhatItIs_IsTakenIn(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider);
        var cp932 = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

        foreach (var (name, content, type) in new[]
        {
            ("a.PDF", SampleFile.Pdf(), "application/pdf"),
            ("a.png", Png, "image/png"),
            ("a.jpeg", Jpeg, "image/jpeg"),
            ("a.docx", SampleFile.Docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            ("a.xlsx", SampleFile.Xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ("a.pptx", SampleFile.Pptx(), "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            ("a.csv", Encoding.UTF8.GetBytes("氏名,団体\r\n髙橋,中央区\r\n"), "text/csv"),
            ("b.csv", cp932.GetBytes("氏名,団体\r\n高橋,中央区\r\n"), "text/csv"),
            // Whatever it looks like, it is saved as text and never shown.
            ("a.txt", Page, "text/plain"),
        })
            Assert.Equal((name, type), (await cohort.AddAsync("Material", name, content)) is var file ? (file.Name, file.MediaType) : default);

        Assert.Equal(5400, (await cohort.AddAsync("Recording", "録画.mp4", SampleFile.Mp4(5400))).Seconds);
        Assert.Equal("text/vtt", (await cohort.AddAsync("Captions", "字幕.vtt", [0xEF, 0xBB, 0xBF, .. SampleFile.Vtt()])).MediaType);
        Assert.Equal(11, cohort.Stored().Count);
    }

    [Theory, BothDatabases]
    public async Task Upload_ThatIsTooLarge_OrBreaksOff_LeavesNothing(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider);
        Assert.Equal("ファイルが大きすぎます。2.0 MBまでにしてください。", await cohort.RefusedAsync("Captions", "字幕.vtt", SampleFile.Vtt(new string('x', 2 * 1024 * 1024))));
        Assert.Empty(cohort.Stored());

        var store = cohort.Site.Services.GetRequiredService<SessionFileStore>();
        await Assert.ThrowsAsync<IOException>(() => store.ReceiveAsync(new BrokenStream(), 1_000_000, Stop));

        Assert.Empty(cohort.Stored());
    }

    /// <summary>The token is of who sends, and stands before the file; else nothing of the file is read.</summary>
    [Fact]
    public async Task Upload_WithoutItsTokenFirst_IsRefused()
    {
        await using var cohort = await CohortSite.StartAsync(DatabaseProvider.Sqlite, CohortSite.Learner);
        var (host, page) = (await cohort.SecretariatAsync(), $"{cohort.Desk}/sessions/1/files");
        var token = Browsing.AntiforgeryToken(await host.GetStringAsync(page, Stop));
        using var late = new MultipartFormDataContent { { new ByteArrayContent(SampleFile.Pdf()), "Material", "a.pdf" }, { new StringContent(token), "__RequestVerificationToken" } };
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);

        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsync(page, late, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsync(page, SessionUpload.Form("CfDJ8forged", "Material", "a.pdf", SampleFile.Pdf()), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsync(page, new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await learner.PostAsync(page, SessionUpload.Form(token, "Material", "a.pdf", SampleFile.Pdf()), Stop)).StatusCode);
        Assert.Empty(await cohort.Site.RowsAsync<SessionFile>());
        Assert.Empty(cohort.Stored());
    }

    private static IEnumerable<(string Kind, string Name, byte[] Content, string Sentence)> Refused() =>
    [
        ("Material", "資料.pdf", Page, Kind),
        ("Material", "資料.html", Page, Kind),
        ("Material", "図.svg", Drawing, Kind),
        ("Material", "図.png", Drawing, Kind),
        ("Material", "図.png", SampleFile.Pdf(), Ending),
        ("Material", "資料.exe", SampleFile.Pdf(), Ending),
        ("Material", "資料.txt", "a\0b"u8.ToArray(), Kind),
        ("Material", "資料.csv", [0x81, 0x20, 0xFF, 0xFE], Kind),
        ("Material", "資料.zip", SampleFile.Zip(("a.txt", "a")), Archive),
        ("Material", "資料.docx", SampleFile.Zip(("a.txt", "a")), Archive),
        ("Material", "資料.docx", SampleFile.Bomb(), Archive),
        ("Material", "資料.docx", SampleFile.Lying(), Archive),
        ("Material", "資料.docx", SampleFile.Docx()[..^30], Archive),
        ("Material", "資料.docx", "PK\u0003\u0004"u8.ToArray(), Archive),
        ("Material", "資料.docx", SampleFile.Xlsx(), Ending),
        ("Material", "資料.docx", SampleFile.Docx("application/vnd.ms-word.document.macroEnabled.main+xml"), Macros),
        ("Material", "資料.docx", SampleFile.Docx(more: "word/vbaProject.bin"), Macros),
        ("Material", "資料.docx", SampleFile.Docx(more: "word/activeX/activeX1.bin"), Macros),
        ("Material", "資料.docx", SampleFile.Docx(more: "word/DOCUMENT.xml"), Archive),
        ("Material", "録画.mp4", SampleFile.Mp4(60), "動画は「録画」として登録してください。"),
        ("Material", "\u202E.pdf", SampleFile.Pdf(), Name),
        ("Material", "資料", SampleFile.Pdf(), Name),
        ("Material", "資料.pdf", [], Missing),
        ("Recording", "録画.mp4", SampleFile.Pdf(), Recording),
        ("Recording", "録画.mp4", SampleFile.Mp4(60)[..^20], Recording),
        ("Recording", "録画.exe", SampleFile.Mp4(60), Ending),
        ("Captions", "字幕.vtt", "1\n00:00:00,000"u8.ToArray(), Captions),
        ("Captions", "字幕.vtt", "WEBVTTX"u8.ToArray(), Captions),
        ("Captions", "字幕.vtt", [.. "WEBVTT\n\n"u8, 0x81, 0x40], Captions),
        ("Captions", "字幕.html", SampleFile.Vtt(), Ending),
    ];

    /// <summary>A connection that breaks after a while.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        private int _blocks;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ++_blocks > 3 ? throw new IOException("The connection broke.") : ValueTask.FromResult(buffer.Length);
    }
}
