using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Catalogue;

public sealed class ContentExportTests
{
    /// <summary>What an author may have in a file, and what an export must not touch.</summary>
    [Theory, BothDatabases]
    public async Task Export_FilesOfEveryMake_AreByteIdentical(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        folder
            .Write(ContentFolder.Lesson, "\uFEFF" + File.ReadAllText(folder.PathOf(ContentFolder.Lesson)))
            .Write(ContentFolder.Film, File.ReadAllText(folder.PathOf(ContentFolder.Film)).ReplaceLineEndings("\r\n"))
            .Write(ContentFolder.Quiz, File.ReadAllText(folder.PathOf(ContentFolder.Quiz)).TrimEnd('\n'))
            .Write("tracks/bpr.yaml", "accent: bpr # 注\r\norder:   6\ntitle: 業務改革\t# タブ\nsummary: 'か\u3099く' \n\n\nid: bpr")
            .Write("courses/second/lessons/only.md", "---\n# 先頭の注\ncompletes: confirm\t# タブ\nminutes: 3\nkind: reading\ntitle: \"1つのレッスン\"\nid: only\n---\n\tコード\n\nは\u3099な  \r\n最後");

        Assert.Empty((await site.ImportAsync(folder)).Errors);
        using var target = new ContentFolder();
        Directory.Delete(target.Root, recursive: true);
        await site.Exporter.ExportAsync(target.Root, TestContext.Current.CancellationToken);

        Assert.Equal(Files(folder.Root), Files(target.Root));
        Assert.All(Files(folder.Root), file => Assert.Equal(File.ReadAllBytes(folder.PathOf(file)), File.ReadAllBytes(target.PathOf(file))));
    }

    [Theory, BothDatabases]
    public async Task Verbs_CheckImportExport_AnswerWithTheirExitCode(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        var target = Path.Combine(site.Data, "out");

        Assert.Equal((0, "2 courses, 3 lessons: 0 errors.\n"), await site.RunAsync("content check", folder.Root));
        var (strict, findings) = await site.RunAsync("content check", "--strict", folder.Root);
        Assert.Equal(1, strict);
        Assert.Contains($"{ContentFolder.Lesson}:27: 図の代替テキストが 11 字です。", findings, StringComparison.Ordinal);
        Assert.Matches("2 courses, 3 lessons: 0 errors, [1-9][0-9]* strict findings.\n$", findings);
        var (imported, output) = await site.RunAsync("content import", folder.Root);
        Assert.Equal(0, imported);
        Assert.Contains("course sample-01: release 1", output, StringComparison.Ordinal);
        Assert.Equal(0, (await site.RunAsync("content export", target)).Code);
        Assert.Equal(Files(folder.Root), Files(target));
        Assert.Equal(2, (await site.RunAsync("content export", target)).Code);
        Assert.Equal(2, (await site.RunAsync("content check", site.Data)).Code);

        folder.Delete(ContentFolder.Media + "plan.csv");
        var (code, errors) = await site.RunAsync("content check", folder.Root);
        Assert.Equal(1, code);
        Assert.Contains($"{ContentFolder.Lesson}:33: media/plan.csv がありません。", errors, StringComparison.Ordinal);
        Assert.Equal(1, (await site.RunAsync("content import", folder.Root)).Code);
    }

    private static IEnumerable<string> Files(string root) =>
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file)).Order(StringComparer.Ordinal);
}
