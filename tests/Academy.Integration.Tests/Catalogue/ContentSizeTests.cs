using System.Diagnostics;
using Academy.Catalogue.Content.Checking;
using Academy.Catalogue.Content.Compiling;

namespace Academy.Integration.Tests.Catalogue;

public sealed class ContentSizeTests
{
    /// <summary>Under 10 s in Debug on two busy cores; the bound only catches a cost that grows with the square.</summary>
    [Fact, Trait("Speed", "Slow")]
    public void CheckAndCompile_ThousandLessons_TakesSeconds()
    {
        using var folder = new ContentFolder();
        for (var number = 1; number <= 500; number++)
            Copy(folder, $"copy-{number}");
        var clock = Stopwatch.StartNew();

        var content = folder.Read();
        Assert.Empty(ContentChecker.Check(content, KnownElsewhere.Nothing));
        var lessons = content.Courses.Sum(course => CourseCompiler.Compile(course).Lessons.Count);

        Assert.Equal(1003, lessons);
        TestContext.Current.SendDiagnosticMessage($"{lessons} lessons in {clock.Elapsed.TotalSeconds:0.0} s");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{clock.Elapsed}");
    }

    private static void Copy(ContentFolder folder, string name)
    {
        foreach (var file in Directory.GetFiles(folder.PathOf("courses/sample"), "*", SearchOption.AllDirectories))
            folder.Write($"courses/{name}/{Path.GetRelativePath(folder.PathOf("courses/sample"), file)}", File.ReadAllBytes(file));
        folder.Replace($"courses/{name}/course.yaml", "id: sample-01", $"id: {name}").Replace($"courses/{name}/course.yaml", "slug: sample", $"slug: {name}");
    }
}
