namespace Academy.Data.Auditing;

/// <summary>Who did what, on whom, when. Written in the transaction of the deed; never changed.</summary>
public sealed class AuditEntry : IOrganisationOwned
{
    /// <summary>Grows with every entry of the site; gaps mean nothing.</summary>
    public long Sequence { get; init; }

    public required Guid OrganisationId { get; init; }
    public required DateTime At { get; init; }

    /// <summary>The member of staff who acted; null when it was a job or somebody unknown.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>What was done, as <c>accounts.signed-in</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The kind of thing it was done to, as <c>StaffMember</c>.</summary>
    public string? SubjectKind { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>What else matters, as JSON. No names, no addresses.</summary>
    public string Details { get; init; } = "{}";
}
