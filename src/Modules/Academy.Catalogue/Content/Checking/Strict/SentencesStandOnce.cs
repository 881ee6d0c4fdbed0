using System.Text.RegularExpressions;
using Academy.Catalogue.Content.Checking.Strict.Reading;

namespace Academy.Catalogue.Content.Checking.Strict;

/// <summary>A sentence read twice teaches once: the second place is to say what is new there.</summary>
internal sealed partial class SentencesStandOnce : IStrictRule
{
    /// <summary>In characters after folding: what is shorter may well be said again.</summary>
    public const int Shortest = 15;

    private static readonly PassageKind[] Kinds =
    [
        PassageKind.Heading, PassageKind.Prose, PassageKind.Step, PassageKind.Prompt,
        PassageKind.Choice, PassageKind.Feedback, PassageKind.Explanation, PassageKind.Summary,
    ];

    public IEnumerable<ContentError> Check(ContentUnderReview content) =>
        from passage in content.Passages
        where Kinds.Contains(passage.Kind)
        from sentence in Sentence.Of(passage)
        let folded = sentence.Folded()
        where folded.Length >= Shortest && !Citation().IsMatch(folded) && !Question().IsMatch(folded)
        group sentence by folded into same
        from again in same.Skip(1)
        let first = same.First()
        select new ContentError(
            again.Passage.File,
            again.Line,
            $"「{again.Text}」は {first.Passage.File} の {first.Line} 行目にもあります",
            "どちらかを、その場面のことが分かる文に書き直します");

    /// <summary>A law is cited in the same words each time.</summary>
    [GeneratedRegex("^出典|^以下「.+」という|(法律|政令|省令|条例|規則)第[0-9]+号", RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    /// <summary>The words that questions of a type close with.</summary>
    [GeneratedRegex("^((.{1,8}として、?)?最も(適切|合う).{0,10}(どれですか|選んでください)|(当てはまる|正しい)ものを(全て|[2-9]つ)選んでください|小数第[0-9]位.*答えてください)$", RegexOptions.CultureInvariant)]
    private static partial Regex Question();
}
