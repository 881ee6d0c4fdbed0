using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Notifications;

internal sealed class OutgoingMailTable : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<OutgoingMail, StaffMember>(row => new { row.OrganisationId, row.RequestedBy });
        table.Property(row => row.Kind).HasMaxLength(64);
        // What one person had sent, newest first.
        table.HasIndex(row => new { row.OrganisationId, row.RequestedBy, row.Id });
        // The counts of the site, and what is old enough to go.
        table.HasIndex(row => new { row.State, row.ChangedAt });
    }
}
