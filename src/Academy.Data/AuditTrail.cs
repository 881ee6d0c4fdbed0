using System.Text.Json;
using Academy.Data.Auditing;

namespace Academy.Data;

/// <summary>Adds entries to the audit trail of an organisation; saved with the deed, by the caller's context.</summary>
public sealed class AuditTrail(TimeProvider clock)
{
    /// <summary>The kind of subject that most entries have.</summary>
    public const string StaffMember = "StaffMember";

    /// <param name="db">The context that saves the deed.</param>
    /// <param name="organisationId">The organisation concerned.</param>
    /// <param name="action">What was done, as <c>accounts.signed-in</c>.</param>
    /// <param name="actorId">The member of staff who did it; null when it is not known.</param>
    /// <param name="subject">The kind and id of what it was done to.</param>
    /// <param name="details">What else matters: numbers and ids, no names.</param>
    public void Add(
        AcademyDb db, Guid organisationId, string action, Guid? actorId, (string Kind, Guid Id)? subject = null, IReadOnlyDictionary<string, int>? details = null) =>
        db.Add(new AuditEntry
        {
            OrganisationId = organisationId,
            At = clock.GetUtcNow().UtcDateTime,
            ActorId = actorId,
            Action = action,
            SubjectKind = subject?.Kind,
            SubjectId = subject?.Id,
            Details = JsonSerializer.Serialize(details ?? new Dictionary<string, int>()),
        });
}
