using System.Text;
using Academy.Catalogue.Content;
using Academy.Catalogue.Content.Checking;
using Academy.Catalogue.Content.Model;
using Academy.Catalogue.Content.Reading;

namespace Academy.Integration.Tests.Catalogue;

/// <summary>A copy of the sample content, without a fault, in which a test makes one.</summary>
internal sealed class ContentFolder : IDisposable
{
    public const string Lesson = "courses/sample/lessons/01-first.md";
    public const string Film = "courses/sample/lessons/02-film.md";
    public const string Quiz = "courses/sample/quizzes/final.yaml";
    public const string Course = "courses/sample/course.yaml";
    public const string Media = "courses/sample/media/";

    public string Root { get; } = Directory.CreateTempSubdirectory("academy-content-").FullName;

    public ContentFolder() => Copy(Path.Combine(AppContext.BaseDirectory, "Samples", "content"), Root);

    public string PathOf(string file) => Path.Combine(Root, file);

    public ContentFolder Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public ContentFolder Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
        return this;
    }

    /// <summary>Replaces the first place of <paramref name="what"/>.</summary>
    public ContentFolder Replace(string file, string what, string with)
    {
        var text = File.ReadAllText(PathOf(file));
        var at = text.IndexOf(what, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not contain “{what}”.");
        return Write(file, text[..at] + with + text[(at + what.Length)..]);
    }

    public ContentFolder Append(string file, string text) => Write(file, File.ReadAllText(PathOf(file)) + text);

    public ContentFolder Delete(string file)
    {
        File.Delete(PathOf(file));
        return this;
    }

    public ContentFolder Move(string from, string to)
    {
        Directory.Move(PathOf(from), PathOf(to));
        return this;
    }

    /// <summary>Takes a folder away with all that is in it.</summary>
    public ContentFolder Remove(string folder)
    {
        Directory.Delete(PathOf(folder), recursive: true);
        return this;
    }

    public ContentSource Read() => ContentReader.Read(Root);

    public IReadOnlyList<ContentError> Check() => ContentChecker.Check(Read(), KnownElsewhere.Nothing);

    public CourseSource Sample() => Read().Courses.Single(course => course.FolderName == "sample");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
