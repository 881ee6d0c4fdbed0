using System.Text.RegularExpressions;
using Academy.Catalogue.Content.Checking.Strict.Notation;
using Academy.Catalogue.Content.Checking.Strict.Reading;

namespace Academy.Catalogue.Content.Checking.Strict;

/// <summary>One thing has one name, written in one way, throughout the repository (<see cref="AgreedWords"/>).</summary>
internal sealed class WordsAreThoseAgreed : IStrictRule
{
    public IEnumerable<ContentError> Check(ContentUnderReview content) =>
        from passage in content.Passages
        where passage.Kind != PassageKind.Quotation
        from word in AgreedWords.All
        from Match match in word.Pattern.Matches(passage.Text)
        where !(word.Speakable && Quotation.Surrounds(passage.Text, match.Index))
        select new ContentError(passage.File, passage.LineAt(match.Index), $"「{match.Value}」と書かれています", $"「{word.Use}」にします{word.Unless}");
}
