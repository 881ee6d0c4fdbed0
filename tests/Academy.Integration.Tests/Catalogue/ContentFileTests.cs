using System.Text;

namespace Academy.Integration.Tests.Catalogue;

/// <summary>Faults of files as files: encodings, places, types, what is missing and what is too much.</summary>
public sealed class ContentFileTests
{
    [Fact]
    public void Check_ShiftJis_IsNamedAtItsLine()
    {
        using var folder = new ContentFolder();
        var japanese = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
        folder.Write(ContentFolder.Lesson, japanese.GetBytes(File.ReadAllText(folder.PathOf(ContentFolder.Lesson))));

        AssertOnly(folder, ContentFolder.Lesson, $"{ContentFolder.Lesson}:3: 文字コードが Shift_JIS(CP932)です。エディターで文字コードに UTF-8 を選んで保存し直します。");
    }

    [Fact]
    public void Check_Utf16_IsNamed()
    {
        using var folder = new ContentFolder();
        folder.Write(ContentFolder.Quiz, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(File.ReadAllText(folder.PathOf(ContentFolder.Quiz)))]);

        AssertOnly(folder, ContentFolder.Quiz, $"{ContentFolder.Quiz}:1: 文字コードが UTF-16 か、文字でないデータです。エディターで文字コードに UTF-8 を選んで保存し直します。");
    }

    [Fact]
    public void Check_BrokenUtf8_IsNamedAtItsLine()
    {
        using var folder = new ContentFolder();
        folder.Write(ContentFolder.Course, [.. File.ReadAllBytes(folder.PathOf(ContentFolder.Course)), (byte)'#', 0xFF, 0x0A]);

        AssertOnly(folder, ContentFolder.Course, $"{ContentFolder.Course}:24: UTF-8 として読めないバイトがあります。エディターで文字コードに UTF-8 を選んで保存し直します。");
    }

    [Fact]
    public void Check_TraceOfLostLetters_IsNamed()
    {
        using var folder = new ContentFolder().Replace(ContentFolder.Lesson, "注の文です。", "注の\uFFFDです。");

        AssertOnly(folder, ContentFolder.Lesson, $"{ContentFolder.Lesson}:44: 文字化けの跡(U+FFFD)があります。元の文字を確かめて書き直します。");
    }

    [Theory]
    [InlineData("courses/sample/notes.txt", "courses/sample/notes.txt:1: ここに置けるファイルではありません。course.yaml、lessons/*.md、quizzes/*.yaml、media/* のどれかに移すか、消します。")]
    [InlineData("courses/readme.txt", "courses/readme.txt:1: ここに置けるファイルではありません。コースのフォルダーの中に移します。")]
    [InlineData("tracks/bpr.yml", "tracks/bpr.yml:1: ここに置けるファイルではありません。tracks/ の直下には「id.yaml」という名のファイルだけを置きます。")]
    [InlineData("course/a.yaml", "course:1: 「course」は教材の置き場にありません。「courses」の書き誤りなら名前を直します。")]
    [InlineData("courses/sample/media/unused.csv", "courses/sample/media/unused.csv:1: どこからも使われていないファイルです。消すか、本文から参照します。")]
    [InlineData("courses/sample/media/図.csv", "courses/sample/media/図.csv:1: ファイル名「図.csv」か、その置き場が使えません。名前は 100 字までの a-z、0-9、.、-、_ にし、フォルダーの中にフォルダーを作らずに置きます。")]
    [InlineData("courses/sample/media/tool.exe", "courses/sample/media/tool.exe:1: 「.exe」のファイルは使えません。svg、png、jpg、webp、bpmn、webm、mp4、vtt、pdf、docx、xlsx、pptx、csv、txt、zip のどれかにします。")]
    [InlineData("courses/sample/media/plan.pdf", "courses/sample/media/plan.pdf:1: 中身が .pdf ではありません。名前の終わりを実際の種類に合わせるか、正しい形式で保存し直します。")]
    [InlineData("courses/empty/lessons/a.md", "courses/empty/course.yaml:1: course.yaml がありません。コースの id、title などを書いた course.yaml を置きます。")]
    public void Check_FileOutOfPlace_IsNamed(string file, string expected)
    {
        using var folder = new ContentFolder().Write(file, "x\n");

        Assert.Contains(expected, folder.Check().Select(error => error.ToString()));
    }

    [Fact]
    public void Check_WordFileThatIsASpreadsheet_IsNamed()
    {
        using var folder = new ContentFolder();
        using (var zip = new System.IO.Compression.ZipArchive(File.Create(folder.PathOf(ContentFolder.Media + "plan.docx")), System.IO.Compression.ZipArchiveMode.Create))
            zip.CreateEntry("xl/workbook.xml");

        Assert.Contains($"{ContentFolder.Media}plan.docx:1: 中身が .docx でないか、マクロが入っています。マクロを含まない形式で保存し直します。", folder.Check().Select(error => error.ToString()));
    }

    [Fact]
    public void Check_VideoThatDoesNotTellItsLength_IsNamed()
    {
        using var folder = new ContentFolder().Write(ContentFolder.Media + "film.webm", VideoFiles.Webm(VideoFiles.Scale(1_000_000), isLive: true));

        AssertOnly(folder, ContentFolder.Media + "film.webm", $"{ContentFolder.Media}film.webm:1: 動画の長さが読めません(ファイルが壊れているか、長さが書き込まれていません)。動画編集ソフトから書き出し直すか、「ffmpeg -i film.webm -c copy 新しいファイル名」で作り直します。");
    }

    [Fact]
    public void Check_MissingMedia_IsNamedWhereItIsUsed()
    {
        using var folder = new ContentFolder().Delete(ContentFolder.Media + "plan.csv");

        AssertOnly(folder, ContentFolder.Lesson, $"{ContentFolder.Lesson}:33: media/plan.csv がありません。courses/sample/media/ にファイルを置きます。");
    }

    [Fact]
    public void Check_UnreadableLesson_HidesNoFaultAndInventsNone()
    {
        using var folder = new ContentFolder()
            .Replace(ContentFolder.Film, "completes: video:90", "\tcompletes: video:90")
            .Replace(ContentFolder.Quiz, "pass: 80", "pass: 200");

        Assert.Equal([ContentFolder.Film, ContentFolder.Quiz], folder.Check().Select(error => error.File));
    }

    [Fact]
    public void Check_DeepNesting_IsRefusedAndDoesNotExhaustTheProcess()
    {
        using var folder = new ContentFolder().Replace(ContentFolder.Course, "competencies: [BP2]", $"competencies: {new string('[', 100_000)}");

        Assert.Contains(folder.Check(), error => error is { File: ContentFolder.Course, Line: 11, What: "入れ子が深すぎます" });
    }

    /// <summary>Whatever an editor, a disk or a merge does to a file: it is reported, and the check lives on.</summary>
    [Fact]
    public void Check_FilesWithRandomDamage_NeverThrows()
    {
        var random = new Random(20261122);
        var signs = "[]{}:-|>&*!%@`'\"#\t\n ~?,\\$日"u8.ToArray();
        using var folder = new ContentFolder();
        foreach (var file in new[] { ContentFolder.Course, ContentFolder.Quiz, ContentFolder.Lesson, ContentFolder.Media + "film.ja.vtt", ContentFolder.Media + "flow.svg" })
        {
            var whole = File.ReadAllBytes(folder.PathOf(file));
            for (var turn = 0; turn < 40; turn++)
            {
                var damaged = whole.ToArray();
                for (var place = 0; place < 3; place++)
                    damaged[random.Next(damaged.Length)] = signs[random.Next(signs.Length)];
                folder.Write(file, damaged[..random.Next(1, damaged.Length + 1)]);
                folder.Check();
            }
            folder.Write(file, whole);
        }
    }

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    public void Check_ByteOrderMarkOrWindowsLineEnds_AreNoFault(string before, string lineEnd)
    {
        using var folder = new ContentFolder();
        foreach (var file in new[] { ContentFolder.Lesson, ContentFolder.Course, ContentFolder.Quiz, "tracks/bpr.yaml" })
            folder.Write(file, before + File.ReadAllText(folder.PathOf(file)).ReplaceLineEndings(lineEnd));

        Assert.Empty(folder.Check());
    }

    private static void AssertOnly(ContentFolder folder, string file, string expected) =>
        Assert.Equal([expected], folder.Check().Where(error => error.File == file).Select(error => error.ToString()));
}
