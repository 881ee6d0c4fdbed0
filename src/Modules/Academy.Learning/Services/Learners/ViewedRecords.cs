using Academy.Data;
using Academy.Modularity.Scopes;

namespace Academy.Learning.Services.Learners;

/// <summary>Notes in the audit trail that somebody looked at the record of another.</summary>
public sealed class ViewedRecords(AcademyDbFactory databases, AuditTrail audit)
{
    public async Task NoteAsync(Guid organisationId, Guid actorId, Guid staffMemberId, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        audit.Add(db, organisationId, "learning.record-viewed", actorId, (AuditTrail.StaffMember, staffMemberId));
        await db.SaveChangesAsync(cancellation);
    }
}
