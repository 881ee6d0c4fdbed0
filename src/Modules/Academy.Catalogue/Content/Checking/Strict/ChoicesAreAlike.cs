using Academy.Catalogue.Content.Checking.Strict.Reading;
using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Strict;

/// <summary>The length of a choice does not tell whether it is right. Short names may differ.</summary>
internal sealed class ChoicesAreAlike : IStrictRule
{
    /// <summary>In characters: choices that are all as short are names.</summary>
    public const int LongestName = 8;

    public IEnumerable<ContentError> Check(ContentUnderReview content) =>
        from question in content.Questions
        let choices = (question.Answer as ChoiceAnswer)?.Choices ?? []
        where choices.Count > 0
        let lengths = choices.Select(choice => Length(question, choice)).ToList()
        where lengths.Max() > LongestName && lengths.Max() >= 2 * lengths.Min()
        select new ContentError(
            question.File,
            choices[lengths.IndexOf(lengths.Max())].Text.Line,
            $"問題「{question.Id}」の選択肢の長さが {lengths.Min()} 字から {lengths.Max()} 字まであります",
            "長いものが短いものの2倍に届かないようにそろえます");

    private static int Length(QuestionSource question, ChoiceSource choice) =>
        TextPassages.Of(question.File, choice.Text, PassageKind.Choice).Sum(passage => Characters.Count(passage.Text));
}
