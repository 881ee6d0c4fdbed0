using Academy.Catalogue.Content.Checking.Strict.Reading;
using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Strict;

/// <summary>A lesson's text can be read in one sitting and says enough to be one.</summary>
internal sealed class LessonsHaveTheirLength : IStrictRule
{
    public const int Shortest = 800;
    public const int Longest = 1600;

    public IEnumerable<ContentError> Check(ContentUnderReview content) =>
        from course in content.Source.Courses
        from lesson in course.Lessons
        let text = MarkdownPassages.Of(lesson.File, lesson.Body, PassageKind.Prose, line => line).ToList()
        let read = Count(text, PassageKind.Prose, PassageKind.Quotation)
        let beside = Count(text, PassageKind.Heading) + Heard(course, lesson)
        where read > Longest || read + beside < Shortest
        select new ContentError(
            lesson.File,
            lesson.BodyLine,
            $"レッスンの本文が {read} 字です",
            $"{Shortest} 字から {Longest} 字までにします。表、コード、確認の問題、脚注、図の文は数えません");

    /// <summary>What the videos say can be read as their transcript. Like headings it adds to a short text, but makes none too long.</summary>
    private static int Heard(CourseSource course, LessonSource lesson) =>
        Count(lesson.Videos.SelectMany(video => SubtitlePassages.Of(course, video)), PassageKind.Caption);

    private static int Count(IEnumerable<Passage> passages, params IReadOnlyList<PassageKind> kinds) =>
        passages.Where(passage => kinds.Contains(passage.Kind)).Sum(passage => Characters.Count(passage.Text));
}
