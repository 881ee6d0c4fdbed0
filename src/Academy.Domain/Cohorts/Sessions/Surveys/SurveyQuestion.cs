using Academy.Domain.Catalogue;

namespace Academy.Domain.Cohorts.Sessions.Surveys;

/// <summary>What participants are asked after a session.</summary>
/// <param name="Key">Names it within its survey.</param>
/// <param name="Text">Of a scale: a statement that people agree with or not.</param>
/// <param name="Choices">Of which one is chosen; empty unless it is a <see cref="SurveyQuestionKind.Choice"/>.</param>
/// <param name="IsRequired">Whether it has to be answered.</param>
public sealed record SurveyQuestion(string Key, SurveyQuestionKind Kind, LocalText Text, IReadOnlyList<LocalText> Choices, bool IsRequired)
{
    /// <summary>Steps of a scale: 1 for “not at all” to 5 for “quite so”.</summary>
    public const int Steps = 5;

    public bool Equals(SurveyQuestion? other) =>
        other is not null && (Key, Kind, Text, IsRequired) == (other.Key, other.Kind, other.Text, other.IsRequired) && Choices.SequenceEqual(other.Choices);

    public override int GetHashCode() => HashCode.Combine(Key, Kind, Text, IsRequired);
}

/// <summary>How a question is answered.</summary>
public enum SurveyQuestionKind
{
    /// <summary>5段階</summary>
    Scale,

    /// <summary>選択</summary>
    Choice,

    /// <summary>自由記述</summary>
    Text,
}
