using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Cohorts.Sessions;

internal sealed class AttendanceReceptionTable : IEntityTypeConfiguration<AttendanceReception>
{
    public void Configure(EntityTypeBuilder<AttendanceReception> table)
    {
        table.IsOwnedByOrganisation(row => row.SessionId);
        table.RefersTo<AttendanceReception, TermSession>(row => new { row.OrganisationId, row.SessionId });
    }
}

internal sealed class SessionFileTable : IEntityTypeConfiguration<SessionFile>
{
    public void Configure(EntityTypeBuilder<SessionFile> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<SessionFile, TermSession>(row => new { row.OrganisationId, row.SessionId });
    }
}

internal sealed class RecordingViewTable : IEntityTypeConfiguration<RecordingView>
{
    public void Configure(EntityTypeBuilder<RecordingView> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<RecordingView, SessionFile>(row => new { row.OrganisationId, row.FileId });
        table.RefersTo<RecordingView, Participation>(row => new { row.OrganisationId, row.ParticipationId });
        table.HasIndex(row => new { row.OrganisationId, row.FileId, row.ParticipationId }).IsUnique().HasDatabaseName("IX_RecordingView_Once");
    }
}

internal sealed class MakeUpReportTable : IEntityTypeConfiguration<MakeUpReport>
{
    public void Configure(EntityTypeBuilder<MakeUpReport> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<MakeUpReport, TermSession>(row => new { row.OrganisationId, row.SessionId });
        table.RefersTo<MakeUpReport, Participation>(row => new { row.OrganisationId, row.ParticipationId });
        // Sent twice at once, a report is handed in once.
        table.HasIndex(row => new { row.OrganisationId, row.SessionId, row.ParticipationId, row.Number }).IsUnique().HasDatabaseName("IX_MakeUpReport_Once");
    }
}

internal sealed class SurveyAnswerTable : IEntityTypeConfiguration<SurveyAnswer>
{
    public void Configure(EntityTypeBuilder<SurveyAnswer> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<SurveyAnswer, TermSession>(row => new { row.OrganisationId, row.SessionId });
    }
}

internal sealed class SurveyReceiptTable : IEntityTypeConfiguration<SurveyReceipt>
{
    public void Configure(EntityTypeBuilder<SurveyReceipt> table)
    {
        table.IsOwnedByOrganisation(row => row.Id);
        table.RefersTo<SurveyReceipt, TermSession>(row => new { row.OrganisationId, row.SessionId });
        table.RefersTo<SurveyReceipt, Participation>(row => new { row.OrganisationId, row.ParticipationId });
        table.HasIndex(row => new { row.OrganisationId, row.SessionId, row.ParticipationId }).IsUnique().HasDatabaseName("IX_SurveyReceipt_Once");
    }
}
