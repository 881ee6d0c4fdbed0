using System.Diagnostics.CodeAnalysis;
using Academy.Domain.Catalogue;

namespace Academy.Domain.Learning.Quizzes;

/// <summary>Judges an answer. All or nothing: content/README.md, types of questions.</summary>
public static class Grading
{
    /// <summary>Of the two results one is null: the judgement, or why the answer is none. No answer is a wrong one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such type of question.</exception>
    public static bool TryGrade(
        string type,
        QuestionBody question,
        AnswerBody key,
        Answer? answer,
        [NotNullWhen(true)] out GradedAnswer? graded,
        [NotNullWhen(false)] out AnswerRefusal? refusal)
    {
        var given = answer ?? Answer.None;
        refusal = AnswerShape.RefusalOf(type, question, given);
        graded = refusal is null ? Grade(type, question, key, given) : null;
        return graded is not null;
    }

    private static GradedAnswer Grade(string type, QuestionBody question, AnswerBody key, Answer given) => type switch
    {
        QuestionTypes.Ordering => Verdict(IsInOrder(question, key, given)),
        QuestionTypes.Matching => Verdict(IsMatched(question, key, given)),
        QuestionTypes.Numeric => Number(question, key, given),
        _ => Chosen(key, given),
    };

    /// <summary>All right ones and no other.</summary>
    private static GradedAnswer Chosen(AnswerBody key, Answer given)
    {
        var chosen = given.Choices.Select(choice => new ChoiceFeedback(choice));
        var hasLeftOut = key.Right.Any(given.Choices.Contains) && !key.Right.All(given.Choices.Contains);
        return new(key.Right.ToHashSet().SetEquals(given.Choices), hasLeftOut ? [.. chosen, new LeftOutFeedback()] : [.. chosen]);
    }

    /// <summary>Two items of one wording may change places: nobody can tell them apart.</summary>
    private static bool IsInOrder(QuestionBody question, AnswerBody key, Answer given) =>
        given.Choices.Select(choice => Wording(question.Options, choice)).SequenceEqual(key.Right.Select(choice => Wording(question.Options, choice)));

    /// <summary>Each option with its target, or with another target of the same wording.</summary>
    private static bool IsMatched(QuestionBody question, AnswerBody key, Answer given) =>
        given.Pairs.Count == key.Matches.Count
        && given.Pairs.All(pair => key.Matches.TryGetValue(pair.OptionId, out var target)
            && Wording(question.Targets, pair.TargetId) == Wording(question.Targets, target));

    /// <summary>The tolerance is inclusive, for the slips as for the answer; of several slips the nearest is named.</summary>
    private static GradedAnswer Number(QuestionBody question, AnswerBody key, Answer given)
    {
        if (!NumericText.TryParse(given.Text, question.Unit, out var number) || key.Number is not { } right)
            return Verdict(false);
        if (IsWithin(number, right, key.Tolerance))
            return Verdict(true);
        var near = key.Near.Index().Where(slip => IsWithin(number, slip.Item.Value, key.Tolerance)).ToList();
        return near.Count == 0
            ? Verdict(false)
            : new(false, [new NearFeedback(near.MinBy(slip => Math.Abs(number - slip.Item.Value)).Index)]);
    }

    private static GradedAnswer Verdict(bool isRight) => new(isRight, [new VerdictFeedback(isRight)]);

    /// <summary>Without a difference of the two, which may be too large for the type.</summary>
    private static bool IsWithin(decimal number, decimal value, decimal tolerance) => number >= value - tolerance && number <= value + tolerance;

    private static string? Wording(IReadOnlyList<QuestionOption> options, Guid id) => options.FirstOrDefault(option => option.Id == id)?.Html;
}
