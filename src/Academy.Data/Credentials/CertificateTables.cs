using Academy.Data.Learning;
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
        table.HasIndex(row => row.VerificationId).IsUnique();
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
