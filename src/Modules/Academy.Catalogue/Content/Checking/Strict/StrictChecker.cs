using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Strict;

/// <summary>Holds a content folder against the style guide.</summary>
internal static class StrictChecker
{
    private static readonly IStrictRule[] Rules =
    [
        new SentencesStandOnce(),
        new LessonsHaveTheirLength(),
        new SentencesAreShort(),
        new ChoicesAreAlike(),
        new SinglesOfferFourChoices(),
        new RightAnswersAreSpread(),
        new FeedbackSaysWhy(),
        new AlternativesTellTheFigure(),
        new WordsAreThoseAgreed(),
    ];

    /// <returns>Every finding, by file and line.</returns>
    public static IReadOnlyList<ContentError> Check(ContentSource source)
    {
        var content = new ContentUnderReview(source);
        return [.. Rules.SelectMany(rule => rule.Check(content)).OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line)];
    }
}
