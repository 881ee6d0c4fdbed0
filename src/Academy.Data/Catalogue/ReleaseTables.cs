using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Catalogue;

internal sealed class ReleaseTable : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> table)
    {
        // What refers to a release carries the course along, so that a pin never leaves its course.
        table.HasKey(row => new { row.CourseId, row.Id });
        table.RefersTo<Release, Course>(row => row.CourseId);
        table.RefersTo<Release, Track>(row => row.TrackId);
        table.HasIndex(row => new { row.CourseId, row.Number }).IsUnique();
    }
}

internal sealed class ReleaseLessonTable : IEntityTypeConfiguration<ReleaseLesson>
{
    public void Configure(EntityTypeBuilder<ReleaseLesson> table)
    {
        table.HasKey(row => new { row.ReleaseId, row.LessonId });
        table.RefersTo<ReleaseLesson, Release>(row => new { row.CourseId, row.ReleaseId });
        table.RefersTo<ReleaseLesson, Lesson>(row => row.LessonId);
        table.HasIndex(row => new { row.ReleaseId, row.Slug }).IsUnique();
    }
}

internal sealed class ReleaseQuizTable : IEntityTypeConfiguration<ReleaseQuiz>
{
    public void Configure(EntityTypeBuilder<ReleaseQuiz> table)
    {
        table.HasKey(row => new { row.ReleaseId, row.QuizId });
        table.RefersTo<ReleaseQuiz, Release>(row => new { row.CourseId, row.ReleaseId });
        table.RefersTo<ReleaseQuiz, Quiz>(row => row.QuizId);
        table.HasIndex(row => new { row.ReleaseId, row.Slug }).IsUnique();
    }
}

internal sealed class ReleaseQuestionTable : IEntityTypeConfiguration<ReleaseQuestion>
{
    public void Configure(EntityTypeBuilder<ReleaseQuestion> table)
    {
        table.HasKey(row => new { row.ReleaseId, row.QuestionId });
        table.RefersTo<ReleaseQuestion, Release>(row => new { row.CourseId, row.ReleaseId });
        table.RefersTo<ReleaseQuestion, Question>(row => row.QuestionId);
        table.RefersTo<ReleaseQuestion, Quiz>(row => row.QuizId);
        table.RefersTo<ReleaseQuestion, Lesson>(row => row.LessonId);
    }
}

internal sealed class AnswerKeyTable : IEntityTypeConfiguration<AnswerKey>
{
    public void Configure(EntityTypeBuilder<AnswerKey> table)
    {
        table.HasKey(row => new { row.ReleaseId, row.QuestionId });
        table.RefersTo<AnswerKey, ReleaseQuestion>(row => new { row.ReleaseId, row.QuestionId });
    }
}

internal sealed class ReleaseFileTable : IEntityTypeConfiguration<ReleaseFile>
{
    public void Configure(EntityTypeBuilder<ReleaseFile> table)
    {
        table.HasKey(row => new { row.ReleaseId, row.Path });
        // A media request: is this file one of a course that the reader's organisation offers?
        table.HasIndex(row => row.Hash);
        table.RefersTo<ReleaseFile, Release>(row => new { row.CourseId, row.ReleaseId });
        table.Property(row => row.Path).IsSortKey();
    }
}
