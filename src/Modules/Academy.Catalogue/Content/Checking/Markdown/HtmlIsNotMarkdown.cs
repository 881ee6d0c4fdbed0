using System.Text.RegularExpressions;

namespace Academy.Catalogue.Content.Checking.Markdown;

/// <summary>Raw HTML would be shown as typed, which nobody wants who typed it.</summary>
internal sealed partial class HtmlIsNotMarkdown : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course) =>
        from text in course.Texts
        from literal in text.Literals()
        from Match tag in Tag().Matches(literal.Text)
        let line = literal.Block.Line + literal.Text.AsSpan(0, tag.Index).Count('\n')
        select new ContentError(text.File, text.LineOf(line), $"HTML の「{tag.Value}」は文字のまま表示されます", "Markdown の書き方に直します。文字として見せるなら `…` で囲みます");

    [GeneratedRegex("</?[a-zA-Z][a-zA-Z0-9-]*(\\s[^<>]*)?/?>|<!--", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
