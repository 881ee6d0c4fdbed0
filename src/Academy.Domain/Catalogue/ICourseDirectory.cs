namespace Academy.Domain.Catalogue;

/// <summary>What other areas may ask about the courses that an organisation offers.</summary>
public interface ICourseDirectory
{
    /// <summary>The course under this address in the organisation; null when it offers none there.</summary>
    Task<OfferedCourse?> FindAsync(Guid organisationId, string slug, CancellationToken cancellation);

    /// <summary>All courses that the organisation offers.</summary>
    Task<IReadOnlyList<OfferedCourse>> ListAsync(Guid organisationId, CancellationToken cancellation);
}

/// <summary>A course as an organisation offers it, with the release that a new enrolment gets and the courses to be completed before.</summary>
public sealed record OfferedCourse(
    Guid OfferingId,
    Guid CourseId,
    string Slug,
    LocalText Title,
    Guid ReleaseId,
    DateOnly? OpensOn,
    DateOnly? ClosesOn,
    IReadOnlyList<Guid> Requires)
{
    /// <summary>Whether one can enrol on that day; <see cref="ClosesOn"/> is the first day on which nobody can.</summary>
    public bool IsOpenOn(DateOnly day) => (OpensOn is not { } opens || opens <= day) && (ClosesOn is not { } closes || day < closes);
}
