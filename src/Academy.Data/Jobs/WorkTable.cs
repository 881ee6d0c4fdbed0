using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Jobs;

internal sealed class WorkTable : IEntityTypeConfiguration<Work>
{
    public void Configure(EntityTypeBuilder<Work> table)
    {
        table.HasIndex(row => row.DedupeKey).IsUnique();
        table.Property(row => row.DedupeKey).HasMaxLength(200);
        table.Property(row => row.Kind).HasMaxLength(64);
        // Workers poll: what is ready and due, oldest first.
        table.HasIndex(row => new { row.State, row.DueAt });
        // Each look at HR's figures asks whether a change waits to be counted.
        table.HasIndex(row => row.OrganisationId).HasFilter($"\"Kind\" = '{RollupWork.Kind}' AND \"State\" <> 'Done'");
    }
}
