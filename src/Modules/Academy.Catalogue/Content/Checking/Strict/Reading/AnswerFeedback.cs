using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Strict.Reading;

internal static class AnswerFeedback
{
    /// <summary>What is said to each choice, verdict and likely slip.</summary>
    public static IEnumerable<MarkdownText> Feedback(this AnswerSource answer) => answer switch
    {
        ChoiceAnswer choice => choice.Choices.Select(each => each.Feedback),
        TruthAnswer truth => [truth.FeedbackOnTrue, truth.FeedbackOnFalse],
        OrderAnswer order => Of(order.Feedback),
        MatchAnswer match => Of(match.Feedback),
        NumberAnswer number => [.. Of(number.Feedback), .. number.Near.Select(near => near.Feedback)],
        _ => [],
    };

    private static IEnumerable<MarkdownText> Of(Verdicts verdicts) => [verdicts.Right, verdicts.Wrong];
}
