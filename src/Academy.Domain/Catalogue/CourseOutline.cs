namespace Academy.Domain.Catalogue;

/// <summary>What a release asks and in which order; <c>Release.Outline</c>.</summary>
/// <param name="Requires">Keys of courses to be completed before.</param>
/// <param name="Sequential">Each item opens when the one before it is done.</param>
/// <param name="ValidMonths">How long its certificate is valid; null: without end.</param>
public sealed record CourseOutline(
    IReadOnlyList<OutlineObjective> Objectives,
    IReadOnlyList<OutlineModule> Modules,
    IReadOnlyList<string> Requires,
    IReadOnlyList<string> Competencies,
    bool Sequential,
    LocalText? Deliverable,
    int? ValidMonths)
{
    public IEnumerable<OutlineItem> Items => Modules.SelectMany(module => module.Items);
}

/// <summary>A text in Japanese, and in English where there is one.</summary>
public sealed record LocalText(string Ja, string? En);

public sealed record OutlineObjective(string Id, LocalText Text);

public sealed record OutlineModule(string Id, LocalText Title, IReadOnlyList<OutlineItem> Items);

/// <summary>A lesson or quiz in its place, with what completes it.</summary>
/// <param name="Id">Of the <c>Lesson</c> or <c>Quiz</c>.</param>
/// <param name="Slug">Its address in the course.</param>
/// <param name="Objectives">Keys of objectives.</param>
/// <param name="Completes">As in the file; null for a quiz, which is completed by passing it.</param>
/// <param name="Videos">The videos of a lesson.</param>
/// <param name="Checks">Ids of the questions that stand in a lesson.</param>
public sealed record OutlineItem(
    OutlineItemKind Kind,
    Guid Id,
    string Slug,
    LocalText Title,
    int Minutes,
    IReadOnlyList<string> Objectives,
    string? Completes,
    IReadOnlyList<OutlineVideo> Videos,
    IReadOnlyList<Guid> Checks);

public enum OutlineItemKind
{
    Lesson,
    Quiz,
}

/// <summary>A heading of the second level in a lesson; an element of <c>ReleaseLesson.Headings</c>.</summary>
/// <param name="Id">The fragment that leads to it.</param>
public sealed record LessonHeading(string Id, string Text);
