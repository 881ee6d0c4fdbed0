using Academy.Catalogue.Content.Compiling;
using Academy.Data;
using Academy.Data.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Academy.Catalogue.Content.Importing;

/// <summary>Lessons, quizzes, questions and choices as themselves: those that a release is the first to have are added; none ever goes.</summary>
internal static class LastingRows
{
    public static async Task AddAsync(AcademyDb db, Guid course, CompiledCourse compiled, CancellationToken cancellation)
    {
        var questions = compiled.Lessons.SelectMany(lesson => lesson.Checks).Concat(compiled.Quizzes.SelectMany(quiz => quiz.Questions)).ToList();

        var lessons = await KnownAsync<Lesson>(row => row.Id);
        db.AddRange(compiled.Lessons.Where(lesson => !lessons.Contains(lesson.Id))
            .Select(lesson => new Lesson { Id = lesson.Id, CourseId = course, Key = lesson.Source.Id.Value }));
        var quizzes = await KnownAsync<Quiz>(row => row.Id);
        db.AddRange(compiled.Quizzes.Where(quiz => !quizzes.Contains(quiz.Id))
            .Select(quiz => new Quiz { Id = quiz.Id, CourseId = course, Key = quiz.Source.Id.Value }));
        var known = await KnownAsync<Question>(row => row.Id);
        db.AddRange(questions.Where(question => !known.Contains(question.Id))
            .Select(question => new Question { Id = question.Id, CourseId = course, Key = question.Source.Id.Value }));
        var choices = await KnownAsync<Choice>(row => row.Id);
        db.AddRange(questions.SelectMany(question => question.Choices.Where(choice => !choices.Contains(choice.Id))
            .Select(choice => new Choice { Id = choice.Id, CourseId = course, QuestionId = question.Id, Key = choice.Key })));

        async Task<HashSet<Guid>> KnownAsync<TRow>(System.Linq.Expressions.Expression<Func<TRow, Guid>> id)
            where TRow : class, ICourseContent =>
            [.. await db.Set<TRow>().Where(row => row.CourseId == course).Select(id).ToListAsync(cancellation)];
    }
}
