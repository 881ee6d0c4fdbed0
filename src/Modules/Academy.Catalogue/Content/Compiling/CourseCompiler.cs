using Academy.Catalogue.Content.Model;
using Academy.Domain.Catalogue;

namespace Academy.Catalogue.Content.Compiling;

/// <summary>A course ready to be published.</summary>
internal sealed record CompiledCourse(
    CourseOutline Outline, int Minutes, IReadOnlyList<CompiledLesson> Lessons, IReadOnlyList<CompiledQuiz> Quizzes);

/// <param name="Position">Its place among all items of the course, from 1.</param>
internal sealed record CompiledLesson(
    LessonSource Source, Guid Id, int Position, string Html, IReadOnlyList<LessonHeading> Headings, IReadOnlyList<CompiledQuestion> Checks);

internal sealed record CompiledQuiz(QuizSource Source, Guid Id, int Position, QuizSettings Settings, IReadOnlyList<CompiledQuestion> Questions);

/// <summary>Compiles a course without faults: a pure function of its files.</summary>
internal static class CourseCompiler
{
    public static CompiledCourse Compile(CourseSource course)
    {
        var head = course.Head ?? throw new InvalidOperationException("A course that could not be read is not compiled.");
        var html = new HtmlCompiler(course);
        var questions = new QuestionCompiler(head.Id.Value, html);
        var places = head.Items.Index().ToDictionary(item => item.Item.Path, item => item.Index + 1);
        var lessons = course.Lessons.Select(lesson => Lesson(lesson)).OrderBy(lesson => lesson.Position).ToList();
        var quizzes = course.Quizzes.Select(quiz => Quiz(quiz)).OrderBy(quiz => quiz.Position).ToList();
        return new CompiledCourse(
            OutlineCompiler.Compile(course, lessons, quizzes),
            lessons.Sum(lesson => lesson.Source.Minutes.Value) + quizzes.Sum(quiz => quiz.Source.Minutes.Value),
            lessons,
            quizzes);

        CompiledLesson Lesson(LessonSource lesson)
        {
            var checks = lesson.Checks.Select(questions.Compile).ToList();
            var (text, headings) = html.Lesson(lesson, question => checks.First(check => check.Source == question).Body);
            return new(lesson, ContentId.Of("lesson", head.Id.Value, lesson.Id.Value), places[$"lessons/{lesson.Name}.md"], text, headings, checks);
        }

        CompiledQuiz Quiz(QuizSource quiz) => new(
            quiz,
            ContentId.Of("quiz", head.Id.Value, quiz.Id.Value),
            places[$"quizzes/{quiz.Name}.yaml"],
            new QuizSettings(quiz.Pass.Value, quiz.Attempts, quiz.TimeLimit, quiz.Opens, quiz.Shuffle),
            [.. quiz.Questions.Select(questions.Compile)]);
    }
}
