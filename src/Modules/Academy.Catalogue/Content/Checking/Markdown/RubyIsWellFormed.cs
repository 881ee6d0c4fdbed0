using System.Text.RegularExpressions;

namespace Academy.Catalogue.Content.Checking.Markdown;

internal sealed partial class RubyIsWellFormed : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course) =>
        from text in course.Texts
        from literal in text.Literals()
        from Match braces in Braces().Matches(literal.Text)
        let line = literal.Block.Line + literal.Text.AsSpan(0, braces.Index).Count('\n')
        select new ContentError(text.File, text.LineOf(line), $"ふりがなの「{braces.Value}」が読めません", "{漢字|かんじ} のように、漢字と読みを半角の縦線1本で分けます");

    [GeneratedRegex(@"\{[^{}\n]*[|\uFF5C][^{}\n]*\}|\{[^{}\n|]*\|[^{}\n]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Braces();
}
