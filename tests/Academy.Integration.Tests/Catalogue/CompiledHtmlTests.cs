using Academy.Catalogue.Content.Compiling;

namespace Academy.Integration.Tests.Catalogue;

public sealed class CompiledHtmlTests
{
    [Fact]
    public void Dump()
    {
        using var folder = new ContentFolder();
        Assert.Empty(folder.Check().Select(error => error.ToString()));
        var course = CourseCompiler.Compile(folder.Sample());
        File.WriteAllText("/tmp/dump.html", string.Join("\n=====\n", course.Lessons.Select(l => l.Html).Concat(course.Quizzes.SelectMany(q => q.Questions).Select(q => Academy.Domain.Catalogue.CatalogueJson.Write(q.Body) + "\n" + Academy.Domain.Catalogue.CatalogueJson.Write(q.Answer)))));
    }
}
