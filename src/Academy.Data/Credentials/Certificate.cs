using Academy.Domain.Credentials;

namespace Academy.Data.Credentials;

/// <summary>A certificate of completion: one per enrolment, with a number that stays. What it says stands in its versions; what lists need of the newest one stands here as well.</summary>
public sealed class Certificate : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid EnrolmentId { get; init; }

    /// <summary>Whose enrolment it is.</summary>
    public required Guid StaffMemberId { get; init; }

    public required string Series { get; init; }
    public required int Number { get; init; }

    /// <summary>128 random bits: its public address.</summary>
    public required string VerificationId { get; init; }

    /// <summary>The number of the newest version.</summary>
    public required int Version { get; set; }

    /// <summary>That of the newest version.</summary>
    public required CertificateState State { get; set; }

    /// <summary>The last day on which it is valid, in Tokyo; null: without end.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>The sort key of the printed reading after JIS X 4061.</summary>
    public required string ReadingKey { get; set; }

    /// <summary>Printed name, reading and number, folded: <see cref="CertificateSearch"/>.</summary>
    public required string SearchText { get; set; }
}

/// <summary>What a certificate says since a moment. The newest one counts; none is ever changed.</summary>
public sealed class CertificateVersion : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }
    public required Guid CertificateId { get; init; }

    /// <summary>1, 2, 3 … of its certificate.</summary>
    public required int Version { get; init; }

    public required CertificateState State { get; init; }

    /// <summary>All that is printed, a <see cref="PrintedCertificate"/> as JSON: a snapshot that later changes leave as it is.</summary>
    public required string Printed { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The member of staff who corrected, replaced or revoked; null for the issue.</summary>
    public Guid? ActorId { get; init; }

    public string? Reason { get; init; }
}

/// <summary>The last number that an organisation has given out in a series. Whoever takes the next one holds the row until the end of the transaction: no gap, no double.</summary>
public sealed class CertificateSeries : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }

    /// <summary>As <c>2026</c>: the fiscal year of the completions.</summary>
    public required string Series { get; init; }

    public required int Last { get; set; }
}
