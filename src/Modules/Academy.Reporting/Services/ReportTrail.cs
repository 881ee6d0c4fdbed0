using Academy.Data;
using Academy.Domain.Reporting;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;

namespace Academy.Reporting.Services;

/// <summary>Notes in the audit trail that somebody looked at the people behind a figure, or took figures or people away as a file.</summary>
public sealed class ReportTrail(AcademyDbFactory databases, AuditTrail audit, ICurrentSession session)
{
    public const string Viewed = "reporting.people-viewed";
    public const string FiguresExported = "reporting.figures-exported";
    public const string PeopleExported = "reporting.people-exported";
    public const string ReportExported = "reporting.report-exported";

    /// <param name="action">One of those above.</param>
    /// <param name="view">What was looked at; its office is the subject.</param>
    /// <param name="measure">Whose people; null for figures.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task NoteAsync(string action, ReportView view, Measure? measure, CancellationToken cancellation)
    {
        var details = new Dictionary<string, int> { ["year"] = view.Period.Year.Year, ["day"] = view.Period.AsOf.DayNumber };
        if (measure is { } of)
            details["measure"] = (int)of;
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        audit.Add(db, session.OrganisationId, action, session.StaffMemberId, view.Node.OfficeId is { } office ? ("Department", office) : null, details);
        await db.SaveChangesAsync(cancellation);
    }
}
