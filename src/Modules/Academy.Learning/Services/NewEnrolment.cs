using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;

namespace Academy.Learning.Services;

/// <summary>An enrolment is a row with its fact: whoever enrols somebody adds both.</summary>
internal static class NewEnrolment
{
    /// <summary>The cycle of a duty that does not come back.</summary>
    public const int OnlyCycle = 1;

    /// <param name="releaseId">What <see cref="PublicationLock"/> gave in the same transaction.</param>
    /// <param name="at">UTC; since when the person is enrolled.</param>
    public static Enrolment Add(
        AcademyDb db, Guid organisationId, Guid staffMemberId, OfferedCourse course, Guid releaseId, EnrolmentSource source, DateOnly? due, DateTime at)
    {
        var enrolment = new Enrolment
        {
            OrganisationId = organisationId,
            StaffMemberId = staffMemberId,
            CourseId = course.CourseId,
            Cycle = OnlyCycle,
            OfferingId = course.OfferingId,
            ReleaseId = releaseId,
            Source = source,
            DueOn = due,
            CreatedAt = at,
        };
        db.AddRange(enrolment, new LearningFact
        {
            OrganisationId = organisationId,
            EnrolmentId = enrolment.Id,
            StaffMemberId = staffMemberId,
            CourseId = course.CourseId,
            Status = LearningStatus.NotStarted,
            ReleaseId = releaseId,
            CurrentReleaseId = releaseId,
        });
        return enrolment;
    }
}
