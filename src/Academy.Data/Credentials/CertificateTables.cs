using Academy.Data.Learning;
using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Credentials;

internal sealed class CertificateTable : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<Certificate, Enrolment>(row => new { row.OrganisationId, row.EnrolmentId });
        table.HasIndex(row => new { row.OrganisationId, row.EnrolmentId }).IsUnique();
        table.HasIndex(row => new { row.OrganisationId, row.Series, row.Number }).IsUnique();
        table.RefersTo<Certificate, StaffMember>(row => new { row.OrganisationId, row.StaffMemberId });
        // One person's by time: their own list, and whether there is a newer one.
        table.HasIndex(row => new { row.OrganisationId, row.StaffMemberId, row.Id });
        table.HasIndex(row => row.VerificationId).IsUnique();
        // The list of HR, by reading.
        table.HasIndex(row => new { row.OrganisationId, row.ReadingKey, row.Id });
        // Those that end soon, or have ended.
        table.HasIndex(row => new { row.OrganisationId, row.ValidUntil });
        table.Property(row => row.ReadingKey).IsSortKey();
    }
}

internal sealed class CertificateVersionTable : IEntityTypeConfiguration<CertificateVersion>
{
    public void Configure(EntityTypeBuilder<CertificateVersion> table)
    {
        table.HasKey(row => new { row.OrganisationId, row.CertificateId, row.Version });
        table.RefersTo<CertificateVersion, Certificate>(row => new { row.OrganisationId, row.CertificateId });
    }
}

internal sealed class CertificateBundleTable : IEntityTypeConfiguration<CertificateBundle>
{
    public void Configure(EntityTypeBuilder<CertificateBundle> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<CertificateBundle, StaffMember>(row => new { row.OrganisationId, row.RequestedBy });
        table.RefersTo<CertificateBundle, Department>(row => new { row.OrganisationId, row.DepartmentId });
        // The list of whoever asked, and what is forgotten after a week.
        table.HasIndex(row => row.RequestedAt);
    }
}

internal sealed class CertificateSeriesTable : IEntityTypeConfiguration<CertificateSeries>
{
    public void Configure(EntityTypeBuilder<CertificateSeries> table)
    {
        table.HasKey(row => new { row.OrganisationId, row.Series });
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
