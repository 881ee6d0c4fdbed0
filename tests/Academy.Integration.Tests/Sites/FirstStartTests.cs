using Academy.Data.Catalogue;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Sites;

public sealed class FirstStartTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Whatever broke the first start off, the next one ends it.</summary>
    [Theory, BothDatabases]
    public async Task FirstStart_AfterOneThatBrokeOff_EndsWhatWasBegun(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.EmptyAsync(provider);
        using var content = new ContentCopy();
        var lesson = content.File("courses/bpr-how-to-run/lessons/01-five-outputs.md");
        var text = await File.ReadAllTextAsync(lesson, Stop);
        await File.WriteAllTextAsync(lesson, text.Replace("title:", "titel:", StringComparison.Ordinal), Stop);
        await using (var broken = new TestSite(database) { KeepsDatabase = true, ContentDirectory = content.Folder })
        {
            var fault = Assert.ThrowsAny<Exception>(broken.StartServer);
            Assert.Contains("courses/bpr-how-to-run/lessons/01-five-outputs.md:", fault.ToString(), StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(lesson, text, Stop);
        await using var mended = new TestSite(database) { KeepsDatabase = true, ContentDirectory = content.Folder };
        mended.StartServer();

        await using var db = mended.Db(DataScope.System("test"));
        Assert.Equal(6, await db.Set<Course>().CountAsync(Stop));
        Assert.Equal(18, await db.Set<Offering>().CountAsync(Stop));
        Assert.Equal(8, await db.Users.CountAsync(Stop));
    }

    private sealed class ContentCopy : IDisposable
    {
        public ContentCopy()
        {
            var source = Repository.PathOf("content");
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(Folder, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                System.IO.File.Copy(file, target);
            }
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("academy-content-").FullName;

        public string File(string path) => Path.Combine(Folder, path);

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
