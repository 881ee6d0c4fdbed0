using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Cohorts;

internal sealed class ProgrammeTemplateTable : IEntityTypeConfiguration<ProgrammeTemplate>
{
    public void Configure(EntityTypeBuilder<ProgrammeTemplate> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.Property(row => row.Key).HasMaxLength(64);
        table.Property(row => row.Version).IsConcurrencyToken();
        // An import finds what it brought before.
        table.HasIndex(row => new { row.OrganisationId, row.Key }).IsUnique();
    }
}

internal sealed class TermTable : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<Term, ProgrammeTemplate>(row => new { row.OrganisationId, row.TemplateId });
        table.Property(row => row.Version).IsConcurrencyToken();
        // Everybody's list of what is announced, whoever hosts it.
        table.HasIndex(row => row.AnnouncedAt);
    }
}

internal sealed class TermSessionTable : IEntityTypeConfiguration<TermSession>
{
    public void Configure(EntityTypeBuilder<TermSession> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<TermSession, Term>(row => new { row.OrganisationId, row.TermId });
        table.HasIndex(row => new { row.OrganisationId, row.TermId, row.Number }).IsUnique();
        // Reminders ask for the sessions of some days.
        table.HasIndex(row => row.Day);
    }
}

internal sealed class ParticipationTable : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<Participation, Term>(row => new { row.OrganisationId, row.TermId });
        table.RefersTo<Participation, StaffMember>(row => new { row.HomeOrganisationId, row.StaffMemberId });
        table.Property(row => row.ReadingKey).IsSortKey();
        table.HasIndex(row => new { row.OrganisationId, row.TermId, row.HomeOrganisationId, row.StaffMemberId }).IsUnique().HasDatabaseName("IX_Participation_Once");
        // One's own terms, whoever hosts them.
        table.HasIndex(row => new { row.HomeOrganisationId, row.StaffMemberId });
    }
}

internal sealed class ParticipationEventTable : IEntityTypeConfiguration<ParticipationEvent>
{
    public void Configure(EntityTypeBuilder<ParticipationEvent> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        // The home organisation goes along, so that it is that of the participation.
        table.HasOne<Participation>().WithMany()
            .HasForeignKey(row => new { row.OrganisationId, row.ParticipationId, row.HomeOrganisationId })
            .HasPrincipalKey(row => new { row.OrganisationId, row.Id, row.HomeOrganisationId })
            .HasConstraintName("FK_ParticipationEvent_Participation").OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.OrganisationId, row.ParticipationId, row.HomeOrganisationId }).HasDatabaseName("IX_ParticipationEvent_Participation");
        table.RefersTo<ParticipationEvent, TermSession>(row => new { row.OrganisationId, row.SessionId });
    }
}
