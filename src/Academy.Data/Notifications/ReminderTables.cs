using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Notifications;

internal sealed class ReminderRuleTable : IEntityTypeConfiguration<ReminderRule>
{
    public void Configure(EntityTypeBuilder<ReminderRule> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<ReminderRule, Department>(row => new { row.OrganisationId, row.DepartmentId });
        table.Property(row => row.Cause).HasMaxLength(64);
        // One for each cause of what it belongs to.
        table.HasIndex(row => new { row.OrganisationId, row.Origin, row.Cause }).IsUnique().HasDatabaseName("IX_ReminderRule_Origin");
    }
}

internal sealed class ReminderTable : IEntityTypeConfiguration<Reminder>
{
    private const string Planned = """ "State" = 'Planned' """;

    public void Configure(EntityTypeBuilder<Reminder> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<Reminder, ReminderRule>(row => new { row.OrganisationId, row.RuleId });
        table.RefersTo<Reminder, StaffMember>(row => new { row.OrganisationId, row.StaffMemberId });
        // Told once, whatever happens.
        table.HasIndex(row => new { row.OrganisationId, row.RuleId, row.StaffMemberId, row.SubjectId, row.Day, row.Channel }).IsUnique().HasDatabaseName("IX_Reminder_Once");
        // The log by time.
        table.HasIndex(row => new { row.OrganisationId, row.DueAt });
        // What is due, person by person; and what is planned, page by page. Of years of reminders these are few.
        table.HasIndex(row => new { row.OrganisationId, row.StaffMemberId, row.DueAt }).HasFilter(Planned).HasDatabaseName("IX_Reminder_Due");
        table.HasIndex(row => new { row.OrganisationId, row.Id }).HasFilter(Planned).HasDatabaseName("IX_Reminder_Planned");
    }
}

internal sealed class ReminderSettingsTable : IEntityTypeConfiguration<ReminderSettings>
{
    public void Configure(EntityTypeBuilder<ReminderSettings> table)
    {
        table.HasKey(row => row.OrganisationId);
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReminderPreferenceTable : IEntityTypeConfiguration<ReminderPreference>
{
    public void Configure(EntityTypeBuilder<ReminderPreference> table)
    {
        table.IsOwnedByOrganisation(row => row.StaffMemberId);
        table.RefersTo<ReminderPreference, StaffMember>(row => new { row.OrganisationId, row.StaffMemberId });
        table.Property(row => row.Language).HasMaxLength(8);
    }
}
