using Academy.Catalogue.Content.Compiling;
using Academy.Catalogue.Content.Checking.Media;
using Academy.Catalogue.Content.Model;
using Academy.Data.Catalogue;
using Academy.Domain.Catalogue;

namespace Academy.Catalogue.Content.Importing;

/// <summary>The rows of a release, made of a compiled course.</summary>
internal static class ReleaseRows
{
    public static Release Release(CourseSource source, CompiledCourse compiled, Guid course, Guid track, int number, DateTime at)
    {
        var head = source.Head!;
        return new Release
        {
            CourseId = course,
            Number = number,
            Hash = source.Hash,
            Policy = Enum.Parse<ReleasePolicy>(head.Policy.Value, ignoreCase: true),
            Change = head.Change?.Japanese,
            PublishedAt = at,
            TrackId = track,
            Slug = source.FolderName,
            Title = head.Title.Japanese,
            TitleEnglish = head.Title.English,
            Summary = head.Summary.Japanese,
            SummaryEnglish = head.Summary.English,
            Level = head.Level.Value,
            Audience = $" {string.Join(' ', head.Audience)} ",
            Minutes = compiled.Minutes,
            Outline = CatalogueJson.Write(compiled.Outline),
        };
    }

    public static IEnumerable<object> Parts(CompiledCourse compiled, Release release)
    {
        foreach (var lesson in compiled.Lessons)
        {
            yield return Lesson(lesson, release);
            foreach (var row in lesson.Checks.Index().SelectMany(check => Question(check.Item, check.Index + 1, release, null, lesson.Id)))
                yield return row;
        }
        foreach (var quiz in compiled.Quizzes)
        {
            yield return Quiz(quiz, release);
            foreach (var row in quiz.Questions.Index().SelectMany(question => Question(question.Item, question.Index + 1, release, quiz.Id, null)))
                yield return row;
        }
    }

    private static ReleaseLesson Lesson(CompiledLesson lesson, Release release) => new()
    {
        ReleaseId = release.Id,
        LessonId = lesson.Id,
        CourseId = release.CourseId,
        Slug = lesson.Source.Address,
        Title = lesson.Source.Title.Japanese,
        Position = lesson.Position,
        Kind = lesson.Source.Kind.Value,
        Minutes = lesson.Source.Minutes.Value,
        Completes = lesson.Source.Completes.Written,
        Html = lesson.Html,
        Headings = CatalogueJson.Write(lesson.Headings),
    };

    private static ReleaseQuiz Quiz(CompiledQuiz quiz, Release release) => new()
    {
        ReleaseId = release.Id,
        QuizId = quiz.Id,
        CourseId = release.CourseId,
        Slug = quiz.Source.Address,
        Title = quiz.Source.Title.Japanese,
        Position = quiz.Position,
        Minutes = quiz.Source.Minutes.Value,
        Settings = CatalogueJson.Write(quiz.Settings),
    };

    private static IEnumerable<object> Question(CompiledQuestion question, int position, Release release, Guid? quiz, Guid? lesson) =>
    [
        new ReleaseQuestion
        {
            ReleaseId = release.Id,
            QuestionId = question.Id,
            CourseId = release.CourseId,
            QuizId = quiz,
            LessonId = lesson,
            Position = position,
            Type = question.Source.Type,
            Points = question.Source.Points,
            Body = CatalogueJson.Write(question.Body),
        },
        new AnswerKey
        {
            ReleaseId = release.Id,
            QuestionId = question.Id,
            CourseId = release.CourseId,
            Body = CatalogueJson.Write(question.Answer),
        },
    ];

    public static ReleaseFile File(CourseFile file, Release release, byte[]? content) => new()
    {
        ReleaseId = release.Id,
        Path = file.Path,
        CourseId = release.CourseId,
        Hash = file.Hash,
        MediaType = MediaTypes.Of(file.Path)!,
        Length = file.Length,
        Content = content,
    };
}
