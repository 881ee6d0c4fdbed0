using Academy.Data.Catalogue;
using Academy.Data.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Accounts;

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> table)
    {
        table.ToTable(nameof(Account));
        // What a sign-in name or the sign-in limiter knows is not kept a second time.
        table.Ignore(row => row.Email).Ignore(row => row.NormalizedEmail).Ignore(row => row.EmailConfirmed);
        table.Ignore(row => row.PhoneNumber).Ignore(row => row.PhoneNumberConfirmed);
        table.Ignore(row => row.LockoutEnd).Ignore(row => row.LockoutEnabled).Ignore(row => row.AccessFailedCount);
        table.HasOne<Person>().WithOne().HasForeignKey<Account>(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignInNameTable : IEntityTypeConfiguration<SignInName>
{
    public void Configure(EntityTypeBuilder<SignInName> table)
    {
        table.HasKey(row => new { row.Kind, row.Scope, row.Value });
        table.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        table.Property(row => row.Value).HasMaxLength(254);
        table.Property(row => row.Scope).HasMaxLength(254);
    }
}

internal sealed class GrantTable : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<Grant, StaffMember>(row => new { row.OrganisationId, row.StaffMemberId });
        table.RefersTo<Grant, Department>(row => new { row.OrganisationId, row.DepartmentId });
        table.HasOne<Course>().WithMany().HasForeignKey(row => row.CourseId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Identity's own tables under names that say whose they are.</summary>
internal static class IdentityTables
{
    public static void Name(ModelBuilder model)
    {
        model.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaim");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogin");
        model.Entity<IdentityUserToken<Guid>>().ToTable("AccountToken");
        model.Entity<IdentityUserPasskey<Guid>>(table =>
        {
            // Identity maps its passkeys only where it finds its options; the model must not depend on who asks.
            table.ToTable("AccountPasskey").HasKey(row => row.CredentialId);
            table.Property(row => row.CredentialId).HasMaxLength(1024);
            table.OwnsOne(row => row.Data).ToJson();
            table.HasOne<Account>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
