using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using Academy.Domain.Notices;
using Academy.Learning.Services.Player;

namespace Academy.Learning.Services.Care;

/// <summary>Sets another result beside the one that an attempt earned. What was earned stays.</summary>
public sealed class ResultCorrections(CareLog log)
{
    private const string Action = "learning.result-corrected";

    /// <summary>What the correction would change; nothing is written.</summary>
    /// <param name="points">0 to the maximum of the attempt.</param>
    public CorrectionOutcome Preview(CareCase of, OutlineItem quiz, AttemptState attempt, int points)
    {
        var deed = new CareDeed(Guid.Empty, of.Person.Id, of.Person.Id, Action, quiz.Id);
        var supposed = log.Event(deed, of.Learner.EnrolmentId, Payload(attempt, points, "—"));
        return new(of.State, of.Standing.After!([supposed]).Learner!.State, quiz.Id, attempt.Id);
    }

    /// <param name="organisationId">The person's.</param>
    /// <param name="actorId">Who decides it.</param>
    /// <param name="of">Who made the attempt.</param>
    /// <param name="quiz">Of the attempt.</param>
    /// <param name="attempt">As it was shown: when another result stands by now, nothing is decided.</param>
    /// <param name="sent">With 0 to the maximum of the attempt; as many points as it has already change nothing.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <inheritdoc cref="CareLog.WriteAsync" path="/returns"/>
    public Task<bool> CorrectAsync(
        Guid organisationId, Guid actorId, CareCase of, OutlineItem quiz, AttemptState attempt, (Guid Id, int Points, string Reason) sent, CancellationToken cancellation) =>
        log.WriteAsync(
            organisationId,
            new(sent.Id, actorId, of.Person.Id, Action, quiz.Id),
            [of.Learner.EnrolmentId],
            (_, state) => attempt.Score!.Points != sent.Points && Find(state, quiz.Id, attempt.Id)?.Score?.Points == attempt.Score.Points
                ? Payload(attempt, sent.Points, sent.Reason) : null,
            logs => Notice(of, quiz, Find(logs[0].After, quiz.Id, attempt.Id)!, sent.Reason),
            cancellation);

    private static ResultCorrected Payload(AttemptState attempt, int points, string reason) => new(attempt.Id, points, attempt.Earned!.Maximum, reason);

    private static ResultCorrectedNotice Notice(CareCase of, OutlineItem quiz, AttemptState attempt, string reason) => new(
        $"{PlayerAddress.Of(of.Course.Slug, quiz)}/{attempt.Number}/result",
        quiz.Title,
        attempt.Number,
        attempt.Score!.Points,
        attempt.Score.Maximum,
        attempt.Score.IsPassed,
        reason);

    internal static AttemptState? Find(LearningState state, Guid quizId, Guid attemptId) =>
        state.Find(quizId)?.Attempts.FirstOrDefault(attempt => attempt.Id == attemptId);
}

/// <summary>What a correction changes.</summary>
public sealed record CorrectionOutcome(LearningState Before, LearningState After, Guid QuizId, Guid AttemptId)
{
    public bool WasPassed => ScoreIn(Before).IsPassed;

    public bool IsPassed => ScoreIn(After).IsPassed;

    /// <summary>Whether the quiz is done, by this attempt or another.</summary>
    public bool IsQuizDone => After.Find(QuizId)!.IsDone;

    public bool WasQuizDone => Before.Find(QuizId)!.IsDone;

    /// <summary>Whether the course is completed by it.</summary>
    public bool Completes => Before.CompletedAt is null && After.CompletedAt is not null;

    /// <summary>Whether the course was completed before, which no correction takes back.</summary>
    public bool StaysCompleted => Before.Status == LearningStatus.Completed;

    /// <summary>Tells that this outcome, from these points, is what was confirmed.</summary>
    public string Seen => $"{FromPoints}{ScoreIn(After).Points}/{IsPassed}/{IsQuizDone}/{Completes}/{StaysCompleted}";

    private string FromPoints => $"{ScoreIn(Before).Points}/";

    /// <summary>Whether the outcome that was shown began from the points that stand now.</summary>
    public bool BeginsAs(string? seen) => seen?.StartsWith(FromPoints, StringComparison.Ordinal) == true;

    private QuizScore ScoreIn(LearningState state) => ResultCorrections.Find(state, QuizId, AttemptId)!.Score!;
}
