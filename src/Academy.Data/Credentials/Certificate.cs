namespace Academy.Data.Credentials;

/// <summary>A certificate of completion: one per enrolment, with a number that stays. What it says stands in its versions.</summary>
public sealed class Certificate : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid EnrolmentId { get; init; }
    public required string Series { get; init; }
    public required int Number { get; init; }

    /// <summary>128 random bits: its public address.</summary>
    public required string VerificationId { get; init; }
}

/// <summary>What a certificate says since a moment. The newest one counts.</summary>
public sealed class CertificateVersion : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }
    public required Guid CertificateId { get; init; }

    /// <summary>1, 2, 3 … of its certificate.</summary>
    public required int Version { get; init; }

    public required CertificateState State { get; init; }

    /// <summary>All that is printed, as JSON: a snapshot that later changes leave as it is.</summary>
    public required string Printed { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The member of staff who corrected, replaced or revoked; null for the issue.</summary>
    public Guid? ActorId { get; init; }

    public string? Reason { get; init; }
}

public enum CertificateState
{
    Issued,
    Corrected,
    Replaced,
    Revoked,
}
