using Academy.Domain.Catalogue;
using Academy.Integration.Tests.Catalogue;
using Academy.Testing;

namespace Academy.Integration.Tests.Learning;

/// <summary>The sample's second course, of one lesson, offered to every organisation: published in releases by its file.</summary>
internal sealed class SecondCourse : IDisposable
{
    public const string Slug = "second";
    private const string Head = "courses/second/course.yaml";

    private readonly ContentFolder _folder = new();

    public SecondCourse() => _folder.Replace(Head, "requires: [sample-01]", "offered-to: everyone");

    public static Guid CourseId { get; } = ContentId.Of("course", "second-01");

    public static Guid Only { get; } = Lesson("only");

    public static Guid Lesson(string key) => ContentId.Of("lesson", "second-01", key);

    /// <summary>The policy and the reason of the next release.</summary>
    public SecondCourse Says(string policy, string change = "文を改めました。")
    {
        var text = File.ReadAllText(_folder.PathOf(Head));
        _folder.Write(Head, $"{text[..text.IndexOf("policy:", StringComparison.Ordinal)]}policy: {policy}\nchange: {change}\n");
        return this;
    }

    /// <summary>How long the certificate of the next release is valid.</summary>
    public SecondCourse ValidFor(int months)
    {
        var lines = File.ReadAllLines(_folder.PathOf(Head)).Where(line => !line.StartsWith("certificate:", StringComparison.Ordinal));
        _folder.Write(Head, $"{string.Join('\n', lines)}\ncertificate: {{ valid-months: {months} }}\n");
        return this;
    }

    public SecondCourse With(string lesson)
    {
        _folder.Replace(Head, "    items:\n", $"    items:\n      - lesson: {lesson}\n");
        _folder.Write($"courses/second/lessons/{lesson}.md", $"---\nid: {lesson}\ntitle: 加わったレッスン\nkind: reading\nminutes: 3\ncompletes: confirm\n---\n文です。\n");
        return this;
    }

    public SecondCourse Without(string lesson)
    {
        _folder.Replace(Head, $"      - lesson: {lesson}\n", "");
        _folder.Delete($"courses/second/lessons/{lesson}.md");
        return this;
    }

    /// <summary>Imports the folder as it is.</summary>
    /// <returns>What the verb said of the course.</returns>
    public async Task<IReadOnlyList<string>> PublishAsync(TestSite site)
    {
        var (code, lines) = await site.RunAsync("content", "import", _folder.Root);
        Assert.True(code == 0, string.Join('\n', lines));
        return [.. lines.Where(line => line.Contains("second-01", StringComparison.Ordinal))];
    }

    public void Dispose() => _folder.Dispose();
}
