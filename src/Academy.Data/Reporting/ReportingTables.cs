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

internal sealed class ClosedYearTable : IEntityTypeConfiguration<ClosedYear>
{
    public void Configure(EntityTypeBuilder<ClosedYear> table)
    {
        table.HasKey(row => new { row.OrganisationId, row.Year });
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.RefersTo<ClosedYear, StaffMember>(row => new { row.OrganisationId, row.ClosedBy });
    }
}

internal sealed class ClosedFigureTable : IEntityTypeConfiguration<ClosedFigure>
{
    public void Configure(EntityTypeBuilder<ClosedFigure> table)
    {
        table.HasKey(row => new { row.OrganisationId, row.Year, row.Number });
        table.RefersTo<ClosedFigure, ClosedYear>(row => new { row.OrganisationId, row.Year });
    }
}
