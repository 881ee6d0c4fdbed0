using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Cohorts.Groups;

internal sealed class GroupMessageTable : IEntityTypeConfiguration<GroupMessage>
{
    public void Configure(EntityTypeBuilder<GroupMessage> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<GroupMessage, Term>(row => new { row.OrganisationId, row.TermId });
        table.RefersTo<GroupMessage, Participation>(row => new { row.OrganisationId, row.ParticipationId });
        // A discussion is read page by page, the newest first.
        table.HasIndex(row => new { row.OrganisationId, row.TermId, row.Group, row.PostedAt });
    }
}

internal sealed class GroupFileTable : IEntityTypeConfiguration<GroupFile>
{
    public void Configure(EntityTypeBuilder<GroupFile> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<GroupFile, Term>(row => new { row.OrganisationId, row.TermId });
        table.RefersTo<GroupFile, Participation>(row => new { row.OrganisationId, row.ParticipationId });
        table.HasIndex(row => new { row.OrganisationId, row.TermId, row.Group });
    }
}

internal sealed class ProposalVersionTable : IEntityTypeConfiguration<ProposalVersion>
{
    public void Configure(EntityTypeBuilder<ProposalVersion> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<ProposalVersion, Term>(row => new { row.OrganisationId, row.TermId });
        table.RefersTo<ProposalVersion, Participation>(row => new { row.OrganisationId, row.ParticipationId });
        // Of two who save at once, the second one is told.
        table.HasIndex(row => new { row.OrganisationId, row.TermId, row.Group, row.Number }).IsUnique().HasDatabaseName("IX_ProposalVersion_Once");
    }
}
