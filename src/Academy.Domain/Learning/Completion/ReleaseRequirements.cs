using Academy.Domain.Catalogue;

namespace Academy.Domain.Learning.Completion;

/// <summary>What one release asks of a learner: what the fold and the locks need to know of it, and no text. Immutable, to be cached by its id.</summary>
/// <param name="items">In the order of the outline.</param>
/// <param name="requires">Keys of courses to be completed before.</param>
/// <param name="isSequential">Each item opens when the one before it is done.</param>
public sealed class ReleaseRequirements(
    Guid releaseId, IReadOnlyList<ItemRequirement> items, IReadOnlyList<string> requires, bool isSequential)
{
    private readonly Dictionary<Guid, ItemRequirement> _byId = items.ToDictionary(item => item.Id);

    public Guid ReleaseId => releaseId;

    public IReadOnlyList<ItemRequirement> Items => items;

    public IReadOnlyList<string> Requires => requires;

    public bool IsSequential => isSequential;

    /// <summary>Null when the release has no such lesson or quiz.</summary>
    public ItemRequirement? Find(Guid itemId) => _byId.GetValueOrDefault(itemId);

    /// <param name="quizzes">The settings of each quiz, by its id.</param>
    /// <exception cref="FormatException">The outline names a quiz without settings, or a rule that is none: no published release does.</exception>
    public static ReleaseRequirements Of(Guid releaseId, CourseOutline outline, IReadOnlyDictionary<Guid, QuizSettings> quizzes) =>
        new(releaseId, [.. outline.Items.Select(item => Item(item, quizzes))], outline.Requires, outline.Sequential);

    private static ItemRequirement Item(OutlineItem item, IReadOnlyDictionary<Guid, QuizSettings> quizzes)
    {
        var quiz = quizzes.GetValueOrDefault(item.Id);
        return item.Kind == OutlineItemKind.Quiz && quiz is null
            ? throw new FormatException($"The quiz {item.Slug} has no settings.")
            : new(item.Id, CompletionRule.Of(item), item.Videos, item.Checks, quiz);
    }
}

/// <summary>What one item asks.</summary>
/// <param name="Videos">Of a lesson.</param>
/// <param name="Checks">Of a lesson, by the ids of the questions.</param>
/// <param name="Quiz">How it is taken; null for a lesson.</param>
public sealed record ItemRequirement(
    Guid Id, CompletionRule Rule, IReadOnlyList<OutlineVideo> Videos, IReadOnlyList<Guid> Checks, QuizSettings? Quiz)
{
    /// <summary>Null when the lesson has no video of this name.</summary>
    public OutlineVideo? FindVideo(string name) => Videos.FirstOrDefault(video => video.Name == name);

    public bool IsQuiz => Quiz is not null;
}
