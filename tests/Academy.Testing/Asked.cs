using System.Globalization;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Quizzes;

namespace Academy.Testing;

/// <summary>A question of a quiz with what is right, as the database has it.</summary>
public sealed record Asked(Guid Id, string Type, int Points, QuestionBody Body, AnswerBody Key)
{
    public Answer Right => Type switch
    {
        QuestionTypes.Numeric => Answer.OfText(Key.Number!.Value.ToString(CultureInfo.InvariantCulture)),
        QuestionTypes.Matching => Answer.OfPairs([.. Body.Options.Select(option => new AnswerPair(option.Id, Key.Matches[option.Id]))]),
        _ => Answer.OfChoices([.. Key.Right]),
    };

    /// <summary>An answer that can be stored and is not right.</summary>
    public Answer Wrong => Type switch
    {
        QuestionTypes.Numeric => Answer.OfText((Key.Number!.Value + Key.Tolerance + 1).ToString(CultureInfo.InvariantCulture)),
        QuestionTypes.Matching => Answer.OfPairs([.. Right.Pairs.Zip(Right.Pairs.Skip(1).Append(Right.Pairs[0]), (here, next) => new AnswerPair(here.OptionId, next.TargetId))]),
        QuestionTypes.Ordering => Answer.OfChoices([.. Key.Right.Reverse()]),
        _ => Answer.OfChoices(Body.Options.First(option => !Key.Right.Contains(option.Id)).Id),
    };

    /// <summary>All that is said once the answer is stored.</summary>
    public IEnumerable<string> Said => Key.Feedback.Values
        .Concat(Key.Near.Select(near => near.Html))
        .Concat(new[] { Key.WhenRight, Key.WhenWrong, Key.Explanation, Key.Source }.OfType<string>());
}
