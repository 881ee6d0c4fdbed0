using Academy.Catalogue.Content.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Academy.Catalogue.Content.Checking.Markdown;

/// <summary>A figure has alternative text and a caption; without both it is a decoration. Questions need no caption.</summary>
internal sealed class FiguresHaveCaptions : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        foreach (var text in course.Texts)
        {
            var figures = text.Document.Descendants<ParagraphBlock>().Select(paragraph => paragraph.Figure()).OfType<LinkInline>().ToHashSet();
            foreach (var image in text.Document.Descendants<LinkInline>().Where(link => link.IsImage))
            {
                var described = image.FirstChild is not null;
                var captioned = !string.IsNullOrWhiteSpace(image.Title);
                if (captioned && !described)
                    yield return text.Error(image, "図に代替テキストがありません", "![…] の中に、図を見られない人に伝わる文を書きます");
                else if (described && !captioned && text.IsLesson && figures.Contains(image))
                    yield return text.Error(image, "図に見出し(キャプション)がありません", "![…](../media/… \"図1 …\") のように、ファイル名の後に引用符で囲んで書きます");
            }
        }
        foreach (var block in course.Source.Lessons.SelectMany(lesson => lesson.Blocks.Values.OfType<Model.BpmnBlock>().Where(block => block.Steps.Count == 0).Select(block => (lesson.File, block.Line))))
            yield return new(block.File, block.Line, "BPMN 図に文章の版(steps)がありません", "steps に、流れを1文ずつ並べます");
    }
}
