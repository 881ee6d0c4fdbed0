using System.Text;
using System.Text.RegularExpressions;

namespace Academy.Catalogue.Content.Checking.Strict.Reading;

/// <summary>A sentence of a passage: to its full stop, question or exclamation mark, with the brackets that close behind it.</summary>
internal sealed partial record Sentence(Passage Passage, int Line, string Text)
{
    public static IEnumerable<Sentence> Of(Passage passage) =>
        from Match match in Ends().Matches(passage.Text)
        let text = match.Value.Trim()
        where text.Length > 0
        select new Sentence(passage, passage.LineAt(match.Index + match.Length - match.Value.TrimStart().Length), text);

    /// <summary>The sentence as it is compared: full width and half width, spaces and the final mark make no difference.</summary>
    public string Folded() =>
        string.Concat(Text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter))).TrimEnd('。', '!', '?');

    [GeneratedRegex("[^。!?]+[。!?]*[」』)]*", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
