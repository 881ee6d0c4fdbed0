using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Academy.Catalogue.Content.Checking.Markdown;

internal sealed partial class FootnotesMatch : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        foreach (var text in course.Texts)
        {
            foreach (var (block, literal) in text.Literals())
                foreach (Match mark in Mark().Matches(literal))
                    yield return new(text.File, text.LineOf(block.Line + literal.AsSpan(0, mark.Index).Count('\n')), $"脚注 {mark.Value} の文がありません", $"行頭に「{mark.Value}: …」と書き足すか、印を消します");
            foreach (var (line, label) in Unused(text))
                yield return new(text.File, text.LineOf(line), $"脚注 {label} を指す印が本文にありません", $"本文に {label} を入れるか、脚注を消します");
        }
    }

    /// <summary>The library drops a note that nothing refers to, so it is looked for in the source.</summary>
    private static IEnumerable<(int Line, string Label)> Unused(MarkdownPlace text)
    {
        if (!text.Source.Contains("[^", StringComparison.Ordinal))
            yield break;
        var used = text.Document.Descendants<Footnote>().Select(note => $"[{note.Label}]").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var code = text.Document.Descendants<FencedCodeBlock>().Select(block => (From: block.Line, To: block.Line + block.Lines.Count)).ToList();
        foreach (var (line, words) in text.Source.Split('\n').Index())
            if (Definition().Match(words) is { Success: true } note && !used.Contains(note.Groups[1].Value) && !code.Any(block => line > block.From && line <= block.To))
                yield return (line, note.Groups[1].Value);
    }

    [GeneratedRegex(@"^ {0,3}(\[\^[^\]\s]+\]):", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\[\^[^\]\s]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
