using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Services.Player;

namespace Academy.Learning.Services.Quizzes;

/// <summary>Where a reader stands before a quiz, for the pages below <c>/learn/{slug}/quiz/{quiz}</c>.</summary>
public sealed class QuizStandings(Standings standings, Attempts attempts, TimeProvider clock)
{
    /// <summary>An attempt whose time is up is handed in first: what it came to is known from then on, whoever asks.</summary>
    /// <returns>The course, null when the organisation offers none under this address; and the quiz, null when the reader has none such.</returns>
    public async Task<(CourseStanding? Course, QuizStanding? Quiz)> ReadAsync(
        Guid organisationId, Guid staffMemberId, string slug, string quiz, CancellationToken cancellation)
    {
        var (course, found) = await FindAsync();
        if (found?.State.OpenAttempt is not { } open || !new TheDeadlineHasNotPassed(open.DeadlineAt, clock.GetUtcNow().UtcDateTime).IsBroken)
            return (course, found);
        await attempts.HandInAsync(organisationId, found, open, Attempts.NothingMore, cancellation);
        return await FindAsync();

        async Task<(CourseStanding? Course, QuizStanding? Quiz)> FindAsync() =>
            await standings.ReadAsync(organisationId, staffMemberId, slug, cancellation) is not { } read ? (null, null)
            : read.Learner?.Find(quiz) is { Kind: OutlineItemKind.Quiz } item ? (read, new(read, read.Learner, item))
            : (read, null);
    }
}
