using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Auditing;

internal sealed class AuditEntryTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> table)
    {
        table.HasKey(row => row.Sequence);
        table.Property(row => row.Sequence).ValueGeneratedOnAdd();
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.OrganisationId, row.Sequence }).IsUnique();
        // What was done to one person or thing.
        table.HasIndex(row => new { row.OrganisationId, row.SubjectId, row.Sequence });
        table.Property(row => row.Action).HasMaxLength(64);
    }
}
