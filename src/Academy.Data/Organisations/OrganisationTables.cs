using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Organisations;

internal sealed class OrganisationTable : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> table)
    {
        table.HasIndex(row => row.Code).IsUnique();
        table.Property(row => row.Code).HasMaxLength(6);
        table.Property(row => row.Name).HasMaxLength(100);
        table.Property(row => row.ReadingKey).IsSortKey();
    }
}

internal sealed class StaffMemberTable : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.OrganisationId, row.EmployeeNumber }).IsUnique();
        // The people list of HR, by reading.
        table.HasIndex(row => new { row.OrganisationId, row.ReadingKey, row.Id });
        // Sign-in: the employments of a person.
        table.HasIndex(row => row.PersonId);
        table.Property(row => row.EmployeeNumber).HasMaxLength(32);
        table.Property(row => row.ReadingKey).IsSortKey();
    }
}

internal sealed class DepartmentTable : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.HasIndex(row => new { row.OrganisationId, row.Code }).IsUnique();
        table.Property(row => row.Code).HasMaxLength(32);
    }
}

internal sealed class DepartmentVersionTable : IEntityTypeConfiguration<DepartmentVersion>
{
    public void Configure(EntityTypeBuilder<DepartmentVersion> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<DepartmentVersion, Department>(row => new { row.OrganisationId, row.DepartmentId });
        table.RefersTo<DepartmentVersion, Department>(row => new { row.OrganisationId, row.ParentId });
        table.HasIndex(row => new { row.OrganisationId, row.DepartmentId, row.ValidFrom }).IsUnique();
        // A subtree on a day.
        table.HasIndex(row => new { row.OrganisationId, row.Path });
        table.Property(row => row.Path).IsSortKey();
    }
}

internal sealed class DepartmentSuccessionTable : IEntityTypeConfiguration<DepartmentSuccession>
{
    public void Configure(EntityTypeBuilder<DepartmentSuccession> table)
    {
        table.HasKey(row => new { row.OrganisationId, row.PredecessorId, row.SuccessorId });
        table.RefersTo<DepartmentSuccession, Department>(row => new { row.OrganisationId, row.PredecessorId });
        table.RefersTo<DepartmentSuccession, Department>(row => new { row.OrganisationId, row.SuccessorId });
    }
}

internal sealed class PostingTable : IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<Posting> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<Posting, StaffMember>(row => new { row.OrganisationId, row.StaffMemberId });
        table.RefersTo<Posting, Department>(row => new { row.OrganisationId, row.DepartmentId });
        table.HasIndex(row => new { row.OrganisationId, row.StaffMemberId, row.DepartmentId, row.Kind, row.ValidFrom }).IsUnique();
        // Who is in an office on a day.
        table.HasIndex(row => new { row.OrganisationId, row.DepartmentId, row.ValidFrom });
    }
}
