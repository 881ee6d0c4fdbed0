using Academy.Catalogue.Content.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Academy.Catalogue.Content.Checking;

/// <summary>That a text or block refers to a file of <c>media/</c>.</summary>
/// <param name="Path">Below the course's folder.</param>
/// <param name="Endings">The file types that fit here.</param>
internal sealed record MediaUse(string File, int Line, string Path, IReadOnlyList<string> Endings)
{
    private const string Prefix = "../media/";

    public static readonly string[] Pictures = [".svg", ".png", ".jpg", ".jpeg", ".webp"];
    public static readonly string[] Downloads = [".pdf", ".docx", ".xlsx", ".pptx", ".csv", ".txt", ".zip", .. Pictures];
    private static readonly string[] Videos = [".webm", ".mp4"];

    /// <summary>Whether an address is that of a file of <c>media/</c>, and no folder is climbed or entered.</summary>
    public static bool IsMedia(string url) =>
        url.StartsWith(Prefix, StringComparison.Ordinal) && url.Length > Prefix.Length && !url.AsSpan(Prefix.Length).ContainsAny('/', '\\');

    public static string PathOf(string url) => url["../".Length..];

    public static IEnumerable<MediaUse> In(CourseUnderCheck course)
    {
        foreach (var text in course.Texts)
            foreach (var link in text.Document.Descendants<LinkInline>().Where(link => IsMedia(link.Url ?? "")))
                yield return new(text.File, text.LineOf(link.Line), PathOf(link.Url!), link.IsImage ? Pictures : Downloads);
        foreach (var lesson in course.Source.Lessons)
            foreach (var (source, endings) in lesson.Blocks.Values.SelectMany(Sources).Where(pair => IsMedia(pair.Source.Value)))
                yield return new(lesson.File, source.Line, PathOf(source.Value), endings);
    }

    /// <summary>The files that a block names.</summary>
    public static IEnumerable<(Placed Source, string[] Endings)> Sources(BlockSource block) => block switch
    {
        VideoBlock video => [(video.Source, Videos), (video.Captions, [".vtt"])],
        BpmnBlock bpmn => [(bpmn.Source, [".bpmn"])],
        _ => [],
    };
}
