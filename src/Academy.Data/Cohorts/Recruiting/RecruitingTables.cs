using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Cohorts.Recruiting;

internal sealed class RecruitmentTable : IEntityTypeConfiguration<Recruitment>
{
    public void Configure(EntityTypeBuilder<Recruitment> table)
    {
        table.IsOwnedByOrganisation(row => row.TermId);
        table.RefersTo<Recruitment, Term>(row => new { row.OrganisationId, row.TermId });
        table.Property(row => row.Version).IsConcurrencyToken();
    }
}

internal sealed class ApplicationTable : IEntityTypeConfiguration<Application>
{
    public void Configure(EntityTypeBuilder<Application> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<Application, Term>(row => new { row.HostOrganisationId, row.TermId });
        table.RefersTo<Application, StaffMember>(row => new { row.OrganisationId, row.StaffMemberId });
        table.RefersTo<Application, Application>(row => new { row.OrganisationId, row.ReplacesId });
        table.Property(row => row.ReadingKey).IsSortKey();
        table.Property(row => row.Version).IsConcurrencyToken();
        table.HasIndex(row => new { row.OrganisationId, row.HostOrganisationId, row.TermId, row.StaffMemberId }).IsUnique().HasDatabaseName("IX_Application_Once");
        // What the host of a term has been handed.
        table.HasIndex(row => new { row.HostOrganisationId, row.TermId, row.SubmittedAt }).HasDatabaseName("IX_Application_Host");
        // What waits for a decision.
        table.HasIndex(row => new { row.OrganisationId, row.State });
    }
}

internal sealed class ApplicationStepTable : IEntityTypeConfiguration<ApplicationStep>
{
    public void Configure(EntityTypeBuilder<ApplicationStep> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<ApplicationStep, Application>(row => new { row.OrganisationId, row.ApplicationId });
    }
}

internal sealed class ApprovalDeputyTable : IEntityTypeConfiguration<ApprovalDeputy>
{
    public void Configure(EntityTypeBuilder<ApprovalDeputy> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<ApprovalDeputy, StaffMember>(row => new { row.OrganisationId, row.SuperiorId });
        table.RefersTo<ApprovalDeputy, StaffMember>(row => new { row.OrganisationId, row.DeputyId });
    }
}

internal sealed class PlacementTable : IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<Placement> table)
    {
        table.IsOwnedByOrganisation(row => row.ApplicationId);
        table.RefersTo<Placement, Term>(row => new { row.OrganisationId, row.TermId });
        table.HasOne<Application>().WithMany().HasForeignKey(row => new { row.HomeOrganisationId, row.ApplicationId }).OnDelete(DeleteBehavior.Restrict);
        table.Property(row => row.Version).IsConcurrencyToken();
    }
}
