using Academy.Domain.Learning.Events;

namespace Academy.Domain.Learning;

/// <summary>A reader before a course that the organisation offers.</summary>
/// <param name="Slug">The course's address.</param>
/// <param name="Enrolment">The newest; null when there is none.</param>
/// <param name="Events">Of that enrolment, in no order.</param>
/// <param name="CompletedCourses">Keys of the other courses that the reader has completed.</param>
public sealed record CourseReader(string Slug, PinnedEnrolment? Enrolment, IReadOnlyList<StoredEvent> Events, IReadOnlySet<string> CompletedCourses)
{
    /// <summary>What the log comes to; null when the reader is not enrolled, or when the page that reads it shows nothing of it.</summary>
    public ReaderFact? Fact { get; init; }
}

/// <summary>An enrolment with the release that it began with.</summary>
/// <param name="DueOn">Null when there is none, or when the page that reads it does not show one.</param>
/// <param name="PausedFrom">The first day of a pause; null when there is none, or when the page that reads it does not show one.</param>
public sealed record PinnedEnrolment(Guid Id, Guid ReleaseId, DateOnly? DueOn = null, DateOnly? PausedFrom = null);

/// <param name="CurrentReleaseId">The release that the reader learns from now.</param>
public sealed record ReaderFact(LearningStatus Status, DateOnly? CompletedOn, Guid CurrentReleaseId);
