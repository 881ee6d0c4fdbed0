using Academy.Domain.Catalogue;

namespace Academy.Domain.Learning.Quizzes;

/// <summary>An answer as it was judged.</summary>
/// <param name="Feedback">What to say, in this order; shown after the answer is stored.</param>
public sealed record GradedAnswer(bool IsRight, IReadOnlyList<FeedbackKey> Feedback)
{
    /// <summary>The part of the question's points: 1 or 0.</summary>
    public int Fraction => IsRight ? 1 : 0;
}

/// <summary>Points to one feedback of an <see cref="AnswerBody"/>.</summary>
public abstract record FeedbackKey
{
    /// <summary>HTML of one line; null when the key has none.</summary>
    public abstract string? In(AnswerBody key);
}

/// <summary>What is said to a choice that was chosen.</summary>
public sealed record ChoiceFeedback(Guid ChoiceId) : FeedbackKey
{
    public override string? In(AnswerBody key) => key.Feedback.GetValueOrDefault(ChoiceId);
}

/// <summary>What is said to a likely slip.</summary>
/// <param name="Index">In <see cref="AnswerBody.Near"/>.</param>
public sealed record NearFeedback(int Index) : FeedbackKey
{
    public override string? In(AnswerBody key) => key.Near.ElementAtOrDefault(Index)?.Html;
}

/// <summary>What is said to the whole answer, where there are no choices.</summary>
public sealed record VerdictFeedback(bool IsRight) : FeedbackKey
{
    public override string? In(AnswerBody key) => IsRight ? key.WhenRight : key.WhenWrong;
}

/// <summary>That right choices were left out: a sentence of the page, since no author writes one.</summary>
public sealed record LeftOutFeedback : FeedbackKey
{
    public override string? In(AnswerBody key) => null;
}
