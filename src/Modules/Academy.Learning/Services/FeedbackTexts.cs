using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Localization;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services;

/// <summary>What is said to an answer: HTML of one line each, the author's or a sentence of the page.</summary>
public sealed class FeedbackTexts(IStringLocalizer<Text> text)
{
    public IReadOnlyList<string> Of(GradedAnswer graded, AnswerBody key) =>
        [.. graded.Feedback.Select(said => Say(said, key)).OfType<string>()];

    /// <summary>The same, each with the choice that it is said to. A choice is told whether it is right also where its author says nothing.</summary>
    public IReadOnlyList<SaidFeedback> ByChoice(GradedAnswer graded, AnswerBody key) =>
    [
        .. graded.Feedback
            .Select(said => said is ChoiceFeedback { ChoiceId: var choice }
                ? new SaidFeedback(choice, key.Right.Contains(choice), Say(said, key))
                : new SaidFeedback(null, graded.IsRight, Say(said, key)))
            .Where(said => said.Choice is not null || said.Html is not null),
    ];

    private string? Say(FeedbackKey said, AnswerBody key) => said is LeftOutFeedback ? text["ほかにも当てはまるものがあります。"].Value : said.In(key);
}

/// <summary>One thing that is said to an answer.</summary>
/// <param name="Choice">What it is said to; null when to the answer as a whole.</param>
/// <param name="Right">Whether that was right.</param>
/// <param name="Html">One line, compiled from the course; null where the author says nothing.</param>
public sealed record SaidFeedback(Guid? Choice, bool Right, string? Html);
