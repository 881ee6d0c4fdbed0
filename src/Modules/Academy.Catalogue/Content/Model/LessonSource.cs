namespace Academy.Catalogue.Content.Model;

/// <summary>A file of <c>lessons/</c>.</summary>
/// <param name="File">Below the content folder.</param>
/// <param name="Name">The file's name without its ending, as the outline calls it.</param>
/// <param name="BodyLine">The file's line on which the body begins.</param>
/// <param name="Blocks">The blocks in YAML, by their line in the body, from 0.</param>
internal sealed record LessonSource(
    string File,
    string Name,
    Placed Id,
    Placed Slug,
    Text Title,
    Placed Kind,
    PlacedNumber Minutes,
    IReadOnlyList<Placed> Objectives,
    Completion Completes,
    string Body,
    int BodyLine,
    IReadOnlyDictionary<int, BlockSource> Blocks)
{
    public string Address => Slug.IsMissing ? Id.Value : Slug.Value;

    public IEnumerable<QuestionSource> Checks => Blocks.OrderBy(block => block.Key).Select(block => block.Value).OfType<CheckBlock>().Select(block => block.Question);

    public IEnumerable<VideoBlock> Videos => Blocks.OrderBy(block => block.Key).Select(block => block.Value).OfType<VideoBlock>();
}

/// <summary>What completes a lesson.</summary>
/// <param name="Written">As in the file: <c>confirm</c>, <c>check</c>, <c>video:90</c>.</param>
internal sealed record Completion(string Written, int Line)
{
    public bool ByCheck => Written == "check";

    public bool ByVideo => Written.StartsWith("video:", StringComparison.Ordinal);
}

/// <summary>A fenced block whose content is YAML.</summary>
/// <param name="Line">The file's line of its fence.</param>
internal abstract record BlockSource(int Line);

internal sealed record VideoBlock(int Line, Placed Source, Placed Captions, Text Title) : BlockSource(Line);

internal sealed record BpmnBlock(int Line, Placed Source, Text Title, Text Alternative, IReadOnlyList<MarkdownText> Steps) : BlockSource(Line);

internal sealed record CheckBlock(int Line, QuestionSource Question) : BlockSource(Line);
