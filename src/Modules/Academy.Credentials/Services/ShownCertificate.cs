using Academy.Data;
using Academy.Data.Credentials;
using Academy.Domain.Catalogue;
using Academy.Domain.Credentials;

namespace Academy.Credentials.Services;

/// <summary>A certificate as pages show it: what its newest version says.</summary>
/// <param name="At">When it came to stand so, UTC.</param>
public sealed record ShownCertificate(
    Guid Id, Guid EnrolmentId, Guid StaffMemberId, string VerificationId, int Version, CertificateState State, DateTime At, PrintedCertificate Printed)
{
    /// <summary>Whether its last day is past; one that was revoked is revoked.</summary>
    public bool IsExpiredOn(DateOnly today) => CertificateRules.Holds(State) && Printed.ValidUntil < today;

    internal static ShownCertificate Of(CertificateWithVersion row) => new(
        row.Certificate.Id,
        row.Certificate.EnrolmentId,
        row.Certificate.StaffMemberId,
        row.Certificate.VerificationId,
        row.Version.Version,
        row.Version.State,
        row.Version.At,
        CatalogueJson.Read<PrintedCertificate>(row.Version.Printed));
}

internal sealed class CertificateWithVersion
{
    public required Certificate Certificate { get; init; }

    public required CertificateVersion Version { get; init; }
}

internal static class CertificateRows
{
    /// <summary>Each with its newest version, in the same order.</summary>
    public static IQueryable<CertificateWithVersion> WithVersion(this IQueryable<Certificate> certificates, AcademyDb db) =>
        from row in certificates
        join version in db.Set<CertificateVersion>()
            on new { row.OrganisationId, CertificateId = row.Id, row.Version } equals new { version.OrganisationId, version.CertificateId, version.Version }
        select new CertificateWithVersion { Certificate = row, Version = version };
}
