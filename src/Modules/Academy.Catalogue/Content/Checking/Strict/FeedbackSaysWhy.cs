using Academy.Catalogue.Content.Checking.Strict.Reading;

namespace Academy.Catalogue.Content.Checking.Strict;

/// <summary>Feedback says what the choice leads to, and where to look again; a verdict alone teaches nothing.</summary>
internal sealed class FeedbackSaysWhy : IStrictRule
{
    public const int Shortest = 20;
    public const int FewestSentences = 2;

    public IEnumerable<ContentError> Check(ContentUnderReview content) =>
        from question in content.Questions
        from feedback in question.Answer.Feedback()
        let passages = TextPassages.Of(question.File, feedback, PassageKind.Feedback).ToList()
        let length = passages.Sum(passage => Characters.Count(passage.Text))
        let sentences = passages.SelectMany(Sentence.Of).Count()
        where length < Shortest || sentences < FewestSentences
        select new ContentError(
            question.File,
            feedback.Line,
            $"問題「{question.Id}」の講評が {sentences} 文、{length} 字です",
            $"なぜ選びたくなるか、どこで困るか、どのレッスンに戻るかを、{FewestSentences} 文以上、{Shortest} 字以上で書きます");
}
