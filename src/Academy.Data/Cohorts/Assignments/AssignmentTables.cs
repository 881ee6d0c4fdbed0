using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Cohorts.Assignments;

internal sealed class SubmissionTable : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<Submission, Term>(row => new { row.OrganisationId, row.TermId });
        table.RefersTo<Submission, Participation>(row => new { row.OrganisationId, row.ParticipationId });
        // Pressed by two of a group at once, it is handed in once.
        table.HasIndex(row => new { row.OrganisationId, row.TermId, row.Group, row.Number }).IsUnique().HasDatabaseName("IX_Submission_Once");
        // Everybody's list of what is shown, whoever hosts it.
        table.HasIndex(row => row.ShowcasedAt);
    }
}

internal sealed class TermAssessorTable : IEntityTypeConfiguration<TermAssessor>
{
    public void Configure(EntityTypeBuilder<TermAssessor> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<TermAssessor, Term>(row => new { row.OrganisationId, row.TermId });
        table.RefersTo<TermAssessor, StaffMember>(row => new { row.OrganisationId, row.StaffMemberId });
        table.HasIndex(row => new { row.OrganisationId, row.TermId, row.StaffMemberId }).IsUnique().HasDatabaseName("IX_TermAssessor_Once");
    }
}

internal sealed class AssessmentTable : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<Assessment, Submission>(row => new { row.OrganisationId, row.SubmissionId });
        table.RefersTo<Assessment, Participation>(row => new { row.OrganisationId, row.ParticipationId });
        table.RefersTo<Assessment, StaffMember>(row => new { row.OrganisationId, row.AssessorId });
        table.HasIndex(row => new { row.OrganisationId, row.SubmissionId, row.AssessorId }).IsUnique().HasDatabaseName("IX_Assessment_OnceByAssessor");
        table.HasIndex(row => new { row.OrganisationId, row.SubmissionId, row.ParticipationId }).IsUnique().HasDatabaseName("IX_Assessment_OnceByParticipant");
    }
}

internal sealed class PresentationOrderTable : IEntityTypeConfiguration<PresentationOrder>
{
    public void Configure(EntityTypeBuilder<PresentationOrder> table)
    {
        table.IsOwnedByOrganisation(row => row.TermId);
        table.RefersTo<PresentationOrder, Term>(row => new { row.OrganisationId, row.TermId });
        table.Property(row => row.Version).IsConcurrencyToken();
    }
}

internal sealed class ShowcaseConsentTable : IEntityTypeConfiguration<ShowcaseConsent>
{
    public void Configure(EntityTypeBuilder<ShowcaseConsent> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<ShowcaseConsent, Submission>(row => new { row.OrganisationId, row.SubmissionId });
        table.RefersTo<ShowcaseConsent, Participation>(row => new { row.OrganisationId, row.ParticipationId });
        table.HasIndex(row => new { row.OrganisationId, row.SubmissionId, row.ParticipationId }).IsUnique().HasDatabaseName("IX_ShowcaseConsent_Once");
    }
}
