using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Access;
using Academy.Domain.Learning.Completion;

namespace Academy.Domain.Learning.Quizzes;

/// <summary>What may be done with attempts. Each answer is the first rule that forbids it; null when none does.</summary>
public static class AttemptRules
{
    /// <param name="access">Of the quiz; from <see cref="OpenItems"/>.</param>
    public static ILearningRule? ToOpen(ItemAccess access, QuizSettings settings, ItemState quiz) =>
        FirstBroken([.. access.Broken, new OnlyOneAttemptIsOpen(quiz.OpenAttempt?.Id), OpenItems.AttemptsAt(settings, quiz)]);

    /// <param name="receivedAt">UTC; the server's time, not the client's.</param>
    public static ILearningRule? ToAnswer(AttemptState attempt, DateTime receivedAt) =>
        FirstBroken([new TheAttemptIsNotHandedIn(attempt.SubmittedAt), new TheDeadlineHasNotPassed(attempt.DeadlineAt, receivedAt)]);

    /// <summary>After the deadline too: then what was stored before it counts.</summary>
    public static ILearningRule? ToSubmit(AttemptState attempt) => FirstBroken([new TheAttemptIsNotHandedIn(attempt.SubmittedAt)]);

    private static ILearningRule? FirstBroken(IEnumerable<ILearningRule> rules) => rules.FirstOrDefault(rule => rule.IsBroken);
}

/// <summary>Who has begun an attempt goes on with it or hands it in before the next.</summary>
/// <param name="OpenAttemptId">Null when none is open.</param>
public sealed record OnlyOneAttemptIsOpen(Guid? OpenAttemptId) : ILearningRule
{
    public bool IsBroken => OpenAttemptId is not null;
}

/// <summary>What was handed in is not changed.</summary>
/// <param name="SubmittedAt">UTC; null while it is open.</param>
public sealed record TheAttemptIsNotHandedIn(DateTime? SubmittedAt) : ILearningRule
{
    public bool IsBroken => SubmittedAt is not null;
}

/// <summary>An answer that is stored at the last moment still counts.</summary>
/// <param name="DeadlineAt">UTC; null when there is no limit.</param>
/// <param name="ReceivedAt">UTC.</param>
public sealed record TheDeadlineHasNotPassed(DateTime? DeadlineAt, DateTime ReceivedAt) : ILearningRule
{
    public bool IsBroken => ReceivedAt > DeadlineAt;
}
