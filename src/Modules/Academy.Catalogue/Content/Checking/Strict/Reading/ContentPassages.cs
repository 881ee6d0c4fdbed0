using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Strict.Reading;

/// <summary>Everything Japanese that a content folder gives people to read, beside what is drawn in pictures.</summary>
internal static class ContentPassages
{
    public static IEnumerable<Passage> Of(ContentSource content) =>
    [
        .. content.Tracks.SelectMany(track => HeadPassages.Of(track.File, track.Title, track.Summary)),
        .. content.Courses.SelectMany(Of),
        .. content.Programmes.SelectMany(programme => HeadPassages.Of(programme.File, programme.Title, programme.Summary)),
    ];

    private static IEnumerable<Passage> Of(CourseSource course) =>
    [
        .. course.Head is { } head ? HeadPassages.Of(course.HeadFile, head) : [],
        .. course.Lessons.SelectMany(LessonPassages.Of),
        .. course.Quizzes.Select(quiz => TextPassages.Of(quiz.File, quiz.Title, PassageKind.Heading)),
        .. course.Questions.SelectMany(QuestionPassages.Of),
        .. SubtitlePassages.Of(course),
    ];
}
