namespace Academy.Data.Cohorts.Sessions;

/// <summary>That participants report at a session by the code that is up there (受付). It changes as the clock goes, and follows from the secret.</summary>
public sealed class AttendanceReception : IOrganisationOwned
{
    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid SessionId { get; init; }

    /// <summary>256 random bits in hexadecimal letters; new each time that the reception is opened.</summary>
    public required string Secret { get; set; }

    public required DateTime OpenedAt { get; set; }

    /// <summary>Null while it is open.</summary>
    public DateTime? ClosedAt { get; set; }
}
