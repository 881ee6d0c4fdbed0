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
            foreach (var note in text.Document.Descendants<Footnote>().Where(note => note.Links.Count == 0))
                yield return text.Error(note, $"脚注 [{note.Label}] を指す印が本文にありません", $"本文に [{note.Label}] を入れるか、脚注を消します");
        }
    }

    [GeneratedRegex(@"\[\^[^\]\s]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
