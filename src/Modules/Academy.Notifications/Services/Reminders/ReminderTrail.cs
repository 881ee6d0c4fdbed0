using Academy.Data;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;

namespace Academy.Notifications.Services.Reminders;

/// <summary>Notes in the audit trail that somebody looked at who is reminded of what.</summary>
public sealed class ReminderTrail(AcademyDbFactory databases, AuditTrail audit, ICurrentSession session)
{
    public const string Rehearsed = "notifications.rehearsal-viewed";
    public const string LogViewed = "notifications.reminders-viewed";

    /// <param name="action">One of those above.</param>
    /// <param name="details">What was looked at, in numbers.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task NoteAsync(string action, IReadOnlyDictionary<string, int>? details, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        audit.Add(db, session.OrganisationId, action, session.StaffMemberId, details: details);
        await db.SaveChangesAsync(cancellation);
    }
}
