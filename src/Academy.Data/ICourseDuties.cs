using Academy.Domain.Learning;

namespace Academy.Data;

/// <summary>What other areas may ask of courses that somebody has to complete by a day of theirs, as before a session.</summary>
public interface ICourseDuties
{
    /// <summary>
    /// Enrols people who are not enrolled, and has due dates follow the days: one that follows the same origin moves with it, an enrolment without one
    /// gets it, one that HR has set stays, as does what is completed. Courses that the organisation does not offer are passed over. A second time nothing is left to do.
    /// </summary>
    /// <param name="db">In the scope of the organisation, with a transaction begun; saved here.</param>
    /// <param name="duties">Of its staff; of several for the same person and course the earliest counts.</param>
    /// <param name="cancellation">Ends the writing.</param>
    Task FollowAsync(AcademyDb db, IReadOnlyCollection<CourseDuty> duties, CancellationToken cancellation);

    /// <summary>
    /// Has people no longer be asked for anything by something: due dates that follow it are taken back from what is not completed. They stay enrolled, and may go on.
    /// A second time nothing is left to do.
    /// </summary>
    /// <param name="db">In the scope of the organisation, with a transaction begun; saved here.</param>
    /// <param name="origin">What the dates follow.</param>
    /// <param name="staffMemberIds">Of its staff.</param>
    /// <param name="reason">Why, as the log of an enrolment says it.</param>
    /// <param name="cancellation">Ends the writing.</param>
    Task ReleaseAsync(AcademyDb db, Guid origin, IReadOnlyCollection<Guid> staffMemberIds, string reason, CancellationToken cancellation);

    /// <summary>How far some members of staff of an organisation are with some courses; a course that somebody is not enrolled in is left out.</summary>
    Task<IReadOnlyList<DutyStanding>> StandingsAsync(
        Guid organisationId, IReadOnlyCollection<Guid> staffMemberIds, IReadOnlyCollection<Guid> courseIds, CancellationToken cancellation);
}

/// <param name="Origin">What the date follows, as a term.</param>
/// <param name="DueOn">In Tokyo.</param>
/// <param name="Reason">Why, as the log of an enrolment says it.</param>
public sealed record CourseDuty(Guid StaffMemberId, Guid CourseId, Guid Origin, DateOnly DueOn, string Reason);

/// <param name="DueOn">Null when there is none.</param>
public sealed record DutyStanding(Guid StaffMemberId, Guid CourseId, LearningStatus Status, DateOnly? DueOn);
