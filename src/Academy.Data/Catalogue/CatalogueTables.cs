using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Catalogue;

internal sealed class TrackTable : IEntityTypeConfiguration<Track>
{
    public void Configure(EntityTypeBuilder<Track> table) => table.HasIndex(row => row.Key).IsUnique();
}

internal sealed class CourseTable : IEntityTypeConfiguration<Course>
{
    public void Configure(EntityTypeBuilder<Course> table)
    {
        table.HasIndex(row => row.Key).IsUnique();
        table.RefersTo<Course, Organisation>(row => row.OrganisationId);
    }
}

internal sealed class LessonTable : IEntityTypeConfiguration<Lesson>
{
    public void Configure(EntityTypeBuilder<Lesson> table)
    {
        table.RefersTo<Lesson, Course>(row => row.CourseId);
        table.HasIndex(row => new { row.CourseId, row.Key }).IsUnique();
    }
}

internal sealed class QuizTable : IEntityTypeConfiguration<Quiz>
{
    public void Configure(EntityTypeBuilder<Quiz> table)
    {
        table.RefersTo<Quiz, Course>(row => row.CourseId);
        table.HasIndex(row => new { row.CourseId, row.Key }).IsUnique();
    }
}

internal sealed class QuestionTable : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> table)
    {
        table.RefersTo<Question, Course>(row => row.CourseId);
        table.HasIndex(row => new { row.CourseId, row.Key }).IsUnique();
    }
}

internal sealed class ChoiceTable : IEntityTypeConfiguration<Choice>
{
    public void Configure(EntityTypeBuilder<Choice> table)
    {
        table.RefersTo<Choice, Course>(row => row.CourseId);
        table.RefersTo<Choice, Question>(row => row.QuestionId);
        table.HasIndex(row => new { row.QuestionId, row.Key }).IsUnique();
    }
}

internal sealed class OfferingTable : IEntityTypeConfiguration<Offering>
{
    public void Configure(EntityTypeBuilder<Offering> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<Offering, Course>(row => row.CourseId);
        table.RefersTo<Offering, Release>(row => new { row.CourseId, row.PinnedReleaseId });
        table.HasIndex(row => new { row.OrganisationId, row.CourseId }).IsUnique();
        table.HasIndex(row => new { row.OrganisationId, row.Slug }).IsUnique();
        table.Property(row => row.Slug).HasMaxLength(64);
    }
}

internal sealed class ProgrammeTable : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> table)
    {
        table.HasIndex(row => row.Key).IsUnique();
        table.RefersTo<Programme, Organisation>(row => row.OrganisationId);
    }
}

internal sealed class ProgrammeCourseTable : IEntityTypeConfiguration<ProgrammeCourse>
{
    public void Configure(EntityTypeBuilder<ProgrammeCourse> table)
    {
        table.HasKey(row => new { row.ProgrammeId, row.CourseId });
        table.HasOne<Programme>().WithMany().HasForeignKey(row => row.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
        table.RefersTo<ProgrammeCourse, Course>(row => row.CourseId);
    }
}
