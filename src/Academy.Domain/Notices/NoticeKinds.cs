namespace Academy.Domain.Notices;

/// <summary>Everything that people are told on the site: <c>Notice.Kind</c>. A kind is never renamed: old notices are shown for years.</summary>
public static class NoticeKinds
{
    /// <summary>HR assigned a course with a due date, or set another one: <see cref="CourseAssignedNotice"/>.</summary>
    public const string CourseAssigned = "course.assigned";

    /// <summary>A new release of a course asks something of those who had begun or completed it: <see cref="CourseRenewedNotice"/>.</summary>
    public const string CourseRenewed = "course.renewed";

    /// <summary>Further attempts at a quiz were allowed: <see cref="AttemptGrantedNotice"/>.</summary>
    public const string AttemptGranted = "attempt.granted";

    /// <summary>A certificate was issued for a completion: <see cref="CertificateIssuedNotice"/>.</summary>
    public const string CertificateIssued = "certificate.issued";

    /// <summary>HR corrected, replaced or revoked a certificate: <see cref="CertificateChangedNotice"/>.</summary>
    public const string CertificateChanged = "certificate.changed";
}
