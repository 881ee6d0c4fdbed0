using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Strict.Reading;

internal static class QuestionPassages
{
    public static IEnumerable<Passage> Of(QuestionSource question) =>
        from pair in Texts(question)
        from passage in TextPassages.Of(question.File, pair.Text, pair.Kind)
        select passage;

    private static IEnumerable<(MarkdownText Text, PassageKind Kind)> Texts(QuestionSource question) =>
    [
        (question.Prompt, PassageKind.Prompt),
        .. question.Ground is { } ground ? [(ground, PassageKind.Citation)] : Array.Empty<(MarkdownText, PassageKind)>(),
        .. question.Explanation is { } explanation ? [(explanation, PassageKind.Explanation)] : Array.Empty<(MarkdownText, PassageKind)>(),
        .. question.Answer.Texts.Except(question.Answer.Feedback()).Select(text => (text, PassageKind.Choice)),
        .. question.Answer.Feedback().Select(text => (text, PassageKind.Feedback)),
    ];
}
