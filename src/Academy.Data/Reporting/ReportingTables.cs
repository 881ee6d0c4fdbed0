using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Reporting;

internal sealed class HrRollupTable : IEntityTypeConfiguration<HrRollup>
{
    public void Configure(EntityTypeBuilder<HrRollup> table)
    {
        table.HasKey(row => new { row.OrganisationId, row.CourseId, row.Number });
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HrRollupStateTable : IEntityTypeConfiguration<HrRollupState>
{
    public void Configure(EntityTypeBuilder<HrRollupState> table)
    {
        table.HasKey(row => row.OrganisationId);
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
