using System.Text.RegularExpressions;
using Academy.Catalogue.Content.Checking.Strict.Reading;

namespace Academy.Catalogue.Content.Checking.Strict;

/// <summary>Alternative text says what figure it is, its main fact and the numbers needed. A decoration has none.</summary>
internal sealed partial class AlternativesTellTheFigure : IStrictRule
{
    public const int Shortest = 60;
    public const int Longest = 120;

    public IEnumerable<ContentError> Check(ContentUnderReview content) =>
        from passage in content.Passages
        where passage.Kind == PassageKind.Alternative && passage.Text.Length > 0
        from finding in Check(passage)
        select finding;

    private static IEnumerable<ContentError> Check(Passage passage)
    {
        var length = Characters.Count(passage.Text);
        if (length is < Shortest or > Longest)
            yield return new(passage.File, passage.Line, $"図の代替テキストが {length} 字です", $"何の図か、一番大事な事実、必要な数の順に、{Shortest} 字から {Longest} 字までで書きます");
        if (Number().IsMatch(passage.Text))
            yield return new(passage.File, passage.Line, "代替テキストが図の番号で始まっています", "番号は見出しに任せ、「…の図。」のように何の図かで始めます");
    }

    [GeneratedRegex(@"^\s*図\s*[0-90-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
