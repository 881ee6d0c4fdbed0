using Academy.Domain.Cohorts.Sessions;

namespace Academy.Data.Cohorts.Sessions;

/// <summary>A file of a session, for its participants: what it holds lies in the data directory by its hash.</summary>
public sealed class SessionFile : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid SessionId { get; init; }
    public required SessionFileKind Kind { get; init; }

    /// <summary>With its ending, as participants save it.</summary>
    public required string Name { get; init; }

    /// <summary>What its content was found to be.</summary>
    public required string MediaType { get; init; }

    /// <summary>How large it is.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of its content in small hexadecimal letters.</summary>
    public required string Hash { get; init; }

    /// <summary>How long a recording is, in whole seconds; null of other files.</summary>
    public int? Seconds { get; init; }

    public required DateTime AddedAt { get; init; }

    /// <summary>A member of the host's staff.</summary>
    public required Guid AddedById { get; init; }

    /// <summary>When it was taken away; null while it is there.</summary>
    public DateTime? RemovedAt { get; set; }
}
