using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Localization;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services;

/// <summary>What is said to an answer: HTML of one line each, the author's or a sentence of the page.</summary>
public sealed class FeedbackTexts(IStringLocalizer<Text> text)
{
    public IReadOnlyList<string> Of(GradedAnswer graded, AnswerBody key) =>
        [.. graded.Feedback.Select(said => said is LeftOutFeedback ? text["ほかにも当てはまるものがあります。"].Value : said.In(key)).OfType<string>()];
}
