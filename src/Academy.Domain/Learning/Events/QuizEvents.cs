using Academy.Domain.Learning.Quizzes;

namespace Academy.Domain.Learning.Events;

/// <inheritdoc cref="EventKinds.QuizOpened"/>
/// <param name="AttemptId">Made by the server; also the seed of the attempt's shuffling.</param>
/// <param name="Number">1, 2, 3 … among the enrolment's attempts at this quiz.</param>
/// <param name="ReleaseId">The release whose questions and pass mark the attempt is judged by, whatever comes later.</param>
/// <param name="DeadlineAt">UTC, with the extra time that the person had when it began; null when there is no limit.</param>
public sealed record QuizOpened(Guid AttemptId, int Number, Guid ReleaseId, DateTime? DeadlineAt = null) : ServerPayload
{
    internal override string Kind => EventKinds.QuizOpened;

    internal override string? Problem() =>
        Number < 1 ? "an attempt is numbered from 1"
        : DeadlineAt is { Kind: not DateTimeKind.Utc } ? "a deadline that is not UTC"
        : null;
}

/// <inheritdoc cref="EventKinds.QuizAnswered"/>
/// <param name="Answer">Replaces what was answered to the question before; an empty one takes it back.</param>
public sealed record QuizAnswered(Guid AttemptId, Guid QuestionId, Answer Answer) : LearnerPayload, IOfAttempt
{
    internal override string Kind => EventKinds.QuizAnswered;

    internal override string? Problem() => Answer.Problem();
}

/// <inheritdoc cref="EventKinds.QuizSubmitted"/>
/// <param name="Points">Of the answers that counted.</param>
/// <param name="Maximum">Points of all questions of the attempt.</param>
public sealed record QuizSubmitted(Guid AttemptId, int Points, int Maximum) : ServerPayload, IOfAttempt
{
    internal override string Kind => EventKinds.QuizSubmitted;

    internal override string? Problem() => QuizScore.Problem(Points, Maximum);
}

/// <summary>What belongs to an attempt that was opened before.</summary>
internal interface IOfAttempt
{
    Guid AttemptId { get; }
}
