using Academy.Catalogue.Content.Checking.Strict.Reading;

namespace Academy.Catalogue.Content.Checking.Strict;

/// <summary>A sentence is understood at the first reading.</summary>
internal sealed class SentencesAreShort : IStrictRule
{
    public const int Longest = 80;

    private static readonly PassageKind[] Kinds =
        [PassageKind.Prose, PassageKind.Step, PassageKind.Prompt, PassageKind.Choice, PassageKind.Feedback, PassageKind.Explanation, PassageKind.Summary];

    public IEnumerable<ContentError> Check(ContentUnderReview content) =>
        from passage in content.Passages
        where Kinds.Contains(passage.Kind)
        from sentence in Sentence.Of(passage)
        let length = Characters.Count(sentence.Text)
        where length > Longest
        select new ContentError(passage.File, sentence.Line, $"「{sentence.Text[..12]}…」の文が {length} 字です", $"{Longest} 字までの文に分けます");
}
