using Academy.Data.Credentials;
using Academy.Data.Learning;
using Academy.Domain.Credentials;

namespace Academy.Data;

/// <summary>Certificates that hold and have a last day, with the courses that they are of: these stand with the enrolments.</summary>
public static class EndingCertificates
{
    /// <summary>Of each person and course none but the one that was issued last: whoever took a course again holds a newer one.</summary>
    public static IQueryable<EndingCertificate> Of(AcademyDb db) =>
        from certificate in db.Set<Certificate>()
        join enrolment in db.Set<Enrolment>() on certificate.EnrolmentId equals enrolment.Id
        where certificate.State != CertificateState.Revoked && certificate.ValidUntil != null
            && !db.Set<Certificate>().Any(newer =>
                newer.StaffMemberId == certificate.StaffMemberId && newer.Id > certificate.Id && newer.State != CertificateState.Revoked
                && db.Set<Enrolment>().Any(other => other.Id == newer.EnrolmentId && other.CourseId == enrolment.CourseId))
        select new EndingCertificate { Id = certificate.Id, StaffMemberId = certificate.StaffMemberId, CourseId = enrolment.CourseId, ValidUntil = certificate.ValidUntil!.Value };
}

/// <summary>A certificate that ends.</summary>
public sealed class EndingCertificate
{
    public required Guid Id { get; init; }

    public required Guid StaffMemberId { get; init; }

    public required Guid CourseId { get; init; }

    /// <summary>The last day on which it is valid, in Tokyo.</summary>
    public required DateOnly ValidUntil { get; init; }
}
