using Academy.Domain.Catalogue;

namespace Academy.Domain.Learning.Quizzes;

/// <summary>How long an attempt may take. Kept with the attempt, so that neither a release nor a later change moves it.</summary>
public static class AttemptDeadline
{
    /// <param name="openedAt">UTC.</param>
    /// <param name="extraPercent">Extra time of the person, in percent of the time limit; 0 for most.</param>
    /// <returns>UTC; null when the quiz has no time limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The extra time is negative.</exception>
    public static DateTime? Of(DateTime openedAt, QuizSettings settings, int extraPercent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(extraPercent);
        return settings.TimeLimit is { } minutes
            ? Occurred.ToMicrosecond(openedAt).AddTicks(minutes * TimeSpan.TicksPerMinute / 100 * (100 + extraPercent))
            : null;
    }
}
