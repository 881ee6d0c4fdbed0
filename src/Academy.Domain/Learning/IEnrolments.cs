namespace Academy.Domain.Learning;

/// <summary>What other areas may ask of enrolment.</summary>
public interface IEnrolments
{
    /// <summary>Enrols a member of staff in a course that the organisation offers. A second call changes nothing.</summary>
    Task<EnrolOutcome> EnrolAsync(Guid organisationId, Guid staffMemberId, string slug, CancellationToken cancellation);
}

/// <summary>How an enrolment ended.</summary>
public enum EnrolOutcome
{
    Enrolled,

    /// <summary>It was there before.</summary>
    Unchanged,

    /// <summary>The organisation offers no such course.</summary>
    NotOffered,

    /// <summary>The time to enrol has not begun or is over.</summary>
    Closed,

    /// <summary>A course that has to come before is not completed.</summary>
    PrerequisiteMissing,
}
