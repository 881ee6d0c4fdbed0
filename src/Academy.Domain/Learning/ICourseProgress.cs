using Academy.Domain.Learning.Events;

namespace Academy.Domain.Learning;

/// <summary>What a course's page asks about the reader who is enrolled in it.</summary>
public interface ICourseProgress
{
    /// <summary>Null when the reader is not enrolled in the course.</summary>
    Task<CourseProgress?> OfAsync(Guid organisationId, Guid staffMemberId, CourseReader reader, CancellationToken cancellation);
}

/// <summary>How far somebody is in a course.</summary>
/// <param name="Done">The lessons and quizzes that are done.</param>
/// <param name="Begun">Those that were opened and are not done.</param>
/// <param name="Locked">Those that are not open, with the reason and what opens them in a sentence of the reader's language.</param>
/// <param name="Resume">Where the reader goes on; null in a course without items.</param>
/// <param name="FirstToDo">The first that is open and not done; null when there is none.</param>
/// <param name="Change">How the reader came to another release than the first; null when they did not.</param>
/// <param name="Exemption">That the course is not asked of the reader; null when it is, or when they completed it all the same.</param>
public sealed record CourseProgress(
    IReadOnlySet<Guid> Done,
    IReadOnlySet<Guid> Begun,
    IReadOnlyDictionary<Guid, string> Locked,
    Guid? Resume,
    Guid? FirstToDo,
    CourseChange? Change,
    CourseExemption? Exemption);

/// <summary>That a course is not asked of somebody.</summary>
/// <param name="On">The day in Tokyo from which it is not.</param>
/// <param name="Reason">In the words of whoever decided it.</param>
public sealed record CourseExemption(DateOnly On, string Reason);

/// <summary>That a course changed while somebody was enrolled in it.</summary>
/// <param name="At">UTC.</param>
/// <param name="Policy">What is, or was, asked of the reader.</param>
/// <param name="AsksAgain">Whether something is asked that is not done yet, of a reader who has completed the course.</param>
public sealed record CourseChange(DateTime At, MovePolicy Policy, bool AsksAgain);
