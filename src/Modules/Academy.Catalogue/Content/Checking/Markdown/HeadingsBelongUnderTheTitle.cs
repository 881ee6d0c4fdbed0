using Markdig.Syntax;

namespace Academy.Catalogue.Content.Checking.Markdown;

/// <summary>The title is the page's first heading: those in the text begin below it and skip no level (WCAG 1.3.1).</summary>
internal sealed class HeadingsBelongUnderTheTitle : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        foreach (var text in course.Texts)
        {
            var level = 1;
            foreach (var heading in text.Document.Descendants<HeadingBlock>())
            {
                if (!text.IsLesson)
                    yield return text.Error(heading, "問題の文に見出しがあります", "行頭の # を消します");
                else if (heading.Level == 1)
                    yield return text.Error(heading, "本文に1段目の見出し(#)があります", "ページの題が1段目なので、## から始めます");
                else if (heading.Level > level + 1)
                    yield return text.Error(heading, $"見出しの段が {level} から {heading.Level} へ飛んでいます", $"# を {level + 1} 個にします");
                level = heading.Level;
            }
        }
    }
}
