using Academy.Data.Catalogue;
using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Learning;

internal sealed class EnrolmentTable : IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Enrolment> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<Enrolment, StaffMember>(row => new { row.OrganisationId, row.StaffMemberId });
        table.RefersTo<Enrolment, Offering>(row => new { row.OrganisationId, row.OfferingId });
        table.RefersTo<Enrolment, Release>(row => new { row.CourseId, row.ReleaseId });
        table.HasIndex(row => new { row.OrganisationId, row.StaffMemberId, row.CourseId, row.Cycle }).IsUnique();
        // A change counts them anew.
        table.HasIndex(row => new { row.OrganisationId, row.CourseId });
        // Who sets a date has seen the one before it: of two at once the second looks again, and nobody is told twice.
        table.Property(row => row.DueOn).IsConcurrencyToken();
    }
}

internal sealed class ProgressEventTable : IEntityTypeConfiguration<ProgressEvent>
{
    public void Configure(EntityTypeBuilder<ProgressEvent> table)
    {
        table.HasKey(row => new { row.OrganisationId, row.EnrolmentId, row.ClientId });
        table.RefersTo<ProgressEvent, Enrolment>(row => new { row.OrganisationId, row.EnrolmentId });
        table.Property(row => row.Kind).HasMaxLength(64);
    }
}

internal sealed class LearningFactTable : IEntityTypeConfiguration<LearningFact>
{
    public void Configure(EntityTypeBuilder<LearningFact> table)
    {
        table.HasKey(row => new { row.OrganisationId, row.EnrolmentId });
        table.RefersTo<LearningFact, Enrolment>(row => new { row.OrganisationId, row.EnrolmentId });
        table.RefersTo<LearningFact, StaffMember>(row => new { row.OrganisationId, row.StaffMemberId });
        // The dashboard and the record of one person.
        table.HasIndex(row => new { row.OrganisationId, row.StaffMemberId, row.Status, row.CourseId });
        // Drill-down of a course by status.
        table.HasIndex(row => new { row.OrganisationId, row.CourseId, row.Status });
        // Those who are to go over to another release, page by page.
        table.HasIndex(row => new { row.OrganisationId, row.CourseId, row.CurrentReleaseId, row.EnrolmentId });
    }
}

internal sealed class ExtraTimeTable : IEntityTypeConfiguration<ExtraTime>
{
    public void Configure(EntityTypeBuilder<ExtraTime> table)
    {
        table.HasKey(row => new { row.OrganisationId, row.StaffMemberId });
        table.RefersTo<ExtraTime, StaffMember>(row => new { row.OrganisationId, row.StaffMemberId });
        table.Property(row => row.Reason).HasMaxLength(ExtraTime.LongestReason);
    }
}

internal sealed class CompletionImportTable : IEntityTypeConfiguration<CompletionImport>
{
    public void Configure(EntityTypeBuilder<CompletionImport> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<CompletionImport, StaffMember>(row => new { row.OrganisationId, row.UploadedBy });
        table.RefersTo<CompletionImport, StaffMember>(row => new { row.OrganisationId, row.ConfirmedBy });
        table.HasIndex(row => new { row.OrganisationId, row.FileHash }).IsUnique();
        table.Property(row => row.FileName).HasMaxLength(CompletionImport.LongestFileName);
        table.Property(row => row.FileHash).HasMaxLength(64);
    }
}

internal sealed class CompletionImportRowTable : IEntityTypeConfiguration<CompletionImportRow>
{
    public void Configure(EntityTypeBuilder<CompletionImportRow> table)
    {
        table.HasKey(row => new { row.OrganisationId, row.ImportId, row.Number });
        table.RefersTo<CompletionImportRow, CompletionImport>(row => new { row.OrganisationId, row.ImportId });
        table.RefersTo<CompletionImportRow, StaffMember>(row => new { row.OrganisationId, row.StaffMemberId });
        table.RefersTo<CompletionImportRow, Offering>(row => new { row.OrganisationId, row.OfferingId });
        // Where a recognised completion comes from.
        table.RefersTo<CompletionImportRow, Enrolment>(row => new { row.OrganisationId, row.EnrolmentId });
        table.Property(row => row.Training).HasMaxLength(CompletionImportRow.LongestName);
        table.Property(row => row.Organiser).HasMaxLength(CompletionImportRow.LongestName);
        table.Property(row => row.Note).HasMaxLength(CompletionImportRow.LongestNote);
    }
}
