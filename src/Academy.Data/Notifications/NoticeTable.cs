using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Notifications;

internal sealed class NoticeTable : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<Notice, StaffMember>(row => new { row.OrganisationId, row.StaffMemberId });
        table.Property(row => row.Kind).HasMaxLength(64);
        table.Property(row => row.DedupeKey).HasMaxLength(200);
        table.HasIndex(row => new { row.OrganisationId, row.StaffMemberId, row.DedupeKey }).IsUnique();
        // One person's, newest first.
        table.HasIndex(row => new { row.OrganisationId, row.StaffMemberId, row.Id });
        // The count at the bell.
        table.HasIndex(row => new { row.OrganisationId, row.StaffMemberId }).HasFilter("\"ReadAt\" is null");
    }
}
