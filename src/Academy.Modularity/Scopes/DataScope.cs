namespace Academy.Modularity.Scopes;

/// <summary>
/// What a unit of work may see and write: the rows of one organisation, everything (for a named purpose), or nothing.
/// Held twice: by the query filters of the data context and, on PostgreSQL, by row-level security.
/// </summary>
public sealed record DataScope
{
    private DataScope(Guid? organisationId, string? purpose) => (OrganisationId, Purpose) = (organisationId, purpose);

    /// <summary>Sees no organisation's rows.</summary>
    public static DataScope None { get; } = new(null, null);

    public Guid? OrganisationId { get; }

    /// <summary>Why this unit of work crosses organisations; null when it does not.</summary>
    public string? Purpose { get; }

    public bool IsSystem => Purpose is not null;

    public static DataScope Of(Guid organisationId) => new(organisationId, null);

    /// <summary>Sees all organisations. Every caller stands, with its reason, in the list of the architecture tests.</summary>
    public static DataScope System(string purpose) => new(null, purpose);
}
