using Academy.Data;
using Academy.Modularity.Scopes;

namespace Academy.Learning.Services.Learners;

/// <summary>Notes in the audit trail that somebody looked at the record of another.</summary>
public sealed class ViewedRecords(AcademyDbFactory databases, AuditTrail audit)
{
    /// <summary>The learners of a course, as a list.</summary>
    public Task NoteListAsync(Guid organisationId, Guid actorId, Guid courseId, CancellationToken cancellation) =>
        AddAsync(organisationId, "learning.learners-viewed", actorId, ("Course", courseId), cancellation);

    /// <summary>The completions in an imported file.</summary>
    public Task NoteImportAsync(Guid organisationId, Guid actorId, Guid importId, CancellationToken cancellation) =>
        AddAsync(organisationId, "learning.import-viewed", actorId, ("CompletionImport", importId), cancellation);

    /// <summary>How one learner stands.</summary>
    public Task NoteAsync(Guid organisationId, Guid actorId, Guid staffMemberId, CancellationToken cancellation) =>
        AddAsync(organisationId, "learning.record-viewed", actorId, (AuditTrail.StaffMember, staffMemberId), cancellation);

    private async Task AddAsync(Guid organisationId, string action, Guid actorId, (string Kind, Guid Id) subject, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        audit.Add(db, organisationId, action, actorId, subject);
        await db.SaveChangesAsync(cancellation);
    }
}
