namespace Academy.Data.Credentials;

/// <summary>The certificates of an office in one file, as somebody asked for them and as far as they are printed.</summary>
public sealed class CertificateBundle : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }

    /// <summary>The member of staff who asked, and to whom alone the file is given.</summary>
    public required Guid RequestedBy { get; init; }

    /// <summary>Whose certificates these are; who no longer manages them does not get the file.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>What the office was called then.</summary>
    public required string OfficeName { get; init; }

    /// <summary>
    /// The certificates in the order of the file, as <see cref="BundledCertificate"/> writes them: first those asked for, since who is in the
    /// office may change meanwhile, and once the file is made those in it, each with its version.
    /// </summary>
    public required string Certificates { get; set; }

    /// <summary>How many these are.</summary>
    public required int Total { get; set; }

    /// <summary>How many are printed.</summary>
    public required int Done { get; set; }

    public required BundleState State { get; set; }
    public required DateTime RequestedAt { get; init; }
}

public enum BundleState
{
    Preparing,
    Ready,

    /// <summary>It could not be printed.</summary>
    Failed,
}
