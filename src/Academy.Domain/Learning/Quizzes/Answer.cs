using System.Text.Json.Serialization;

namespace Academy.Domain.Learning.Quizzes;

/// <summary>What somebody answered, as it is stored: of the three one, by the type of the question. None is no answer.</summary>
public sealed record Answer
{
    /// <summary>More than any question has; a longer list is no answer.</summary>
    public const int MostParts = 100;

    /// <summary>Longer than any number with its unit.</summary>
    public const int LongestText = 200;

    public static Answer None { get; } = new();

    /// <summary>The chosen ones; of an ordering all items from the first to the last.</summary>
    public IReadOnlyList<Guid> Choices { get; init; } = [];

    /// <summary>Of a matching; options may be left open.</summary>
    public IReadOnlyList<AnswerPair> Pairs { get; init; } = [];

    /// <summary>A number as it was typed.</summary>
    public string? Text { get; init; }

    [JsonIgnore]
    public bool IsEmpty => Choices.Count == 0 && Pairs.Count == 0 && string.IsNullOrWhiteSpace(Text);

    public static Answer OfChoices(params Guid[] choices) => new() { Choices = choices };

    public static Answer OfPairs(params AnswerPair[] pairs) => new() { Pairs = pairs };

    public static Answer OfText(string text) => new() { Text = text };

    /// <summary>Whether the other says the same, part for part.</summary>
    public bool Says(Answer other) => Choices.SequenceEqual(other.Choices) && Pairs.SequenceEqual(other.Pairs) && Text == other.Text;

    /// <summary>What is too large about it, for a log; null when nothing is.</summary>
    internal string? Problem() =>
        Choices.Count > MostParts || Pairs.Count > MostParts ? $"more than {MostParts} parts"
        : Text?.Length > LongestText ? $"a text of more than {LongestText} characters"
        : null;
}

/// <param name="OptionId">On the left.</param>
/// <param name="TargetId">What was put to it.</param>
[method: JsonConstructor]
public readonly record struct AnswerPair(Guid OptionId, Guid TargetId);
