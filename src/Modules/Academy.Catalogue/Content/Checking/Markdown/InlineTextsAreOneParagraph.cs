using Markdig.Syntax;

namespace Academy.Catalogue.Content.Checking.Markdown;

internal sealed class InlineTextsAreOneParagraph : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course) => course.Texts
        .Where(text => text.IsInline && text.Document is not ([] or [ParagraphBlock]))
        .Select(text => text.Error(text.Document[0], "選択肢や講評が1つの段落になっていません", "空行、箇条書き、表を使わず、1つの段落で書きます。行頭の数字の後の「.」や「-」は箇条書きになります"));
}
