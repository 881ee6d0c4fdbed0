using Academy.Domain.Catalogue;

namespace Academy.Catalogue.Content.Compiling.Writers;

/// <summary>
/// A prompt of one paragraph, as HTML: the last sentence that is no quotation and no note in brackets is the question. A short
/// prompt is the question whole.
/// </summary>
internal static class PromptParts
{
    /// <summary>Up to about two lines of a heading.</summary>
    private const int Short = 50;

    private const string Openers = "「『(（", Closers = "」』)）";

    public static (string Before, string Question, string After) Of(string html)
    {
        var sentences = PlainText.Of(html).Length > Short ? Sentences(html) : [html];
        var question = sentences.FindLastIndex(sentence => !Openers.Contains(sentence[0], StringComparison.Ordinal));
        return question < 0
            ? ("", html, "")
            : (string.Concat(sentences[..question]), sentences[question], string.Concat(sentences[(question + 1)..]));
    }

    /// <summary>Ends only where no quotation, bracket or element is open.</summary>
    private static List<string> Sentences(string html)
    {
        var sentences = new List<string>();
        var (start, depth) = (0, 0);
        for (var place = 0; place < html.Length; place++)
        {
            var letter = html[place];
            if (letter == '<')
            {
                var end = html.IndexOf('>', place);
                depth += html[place + 1] == '/' ? -1 : IsVoid(html.AsSpan(place)) ? 0 : 1;
                place = end;
            }
            else if (Openers.Contains(letter, StringComparison.Ordinal))
                depth++;
            else if (Closers.Contains(letter, StringComparison.Ordinal))
                depth--;
            else if (letter == '。' && depth == 0)
            {
                sentences.Add(html[start..(place + 1)]);
                start = place + 1;
            }
        }

        if (start < html.Length)
            sentences.Add(html[start..]);
        return sentences;
    }

    private static bool IsVoid(ReadOnlySpan<char> tag) => tag.StartsWith("<br") || tag.StartsWith("<img");
}
