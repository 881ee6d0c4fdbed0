namespace Academy.Domain.Learning;

/// <summary>What a course's page asks about the reader who is enrolled in it.</summary>
public interface ICourseProgress
{
    /// <summary>Null when the reader is not enrolled in a course under this address.</summary>
    Task<CourseProgress?> OfAsync(Guid organisationId, Guid staffMemberId, string slug, CancellationToken cancellation);
}

/// <summary>How far somebody is in a course.</summary>
/// <param name="Done">The lessons and quizzes that are done.</param>
/// <param name="Locked">Those that are not open, with the reason and what opens them in a sentence of the reader's language.</param>
public sealed record CourseProgress(IReadOnlySet<Guid> Done, IReadOnlyDictionary<Guid, string> Locked);
