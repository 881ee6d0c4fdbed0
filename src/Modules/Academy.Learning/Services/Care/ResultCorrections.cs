using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
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

    /// <inheritdoc cref="CareLog.WriteAsync" path="/returns"/>
    public Task<bool> CorrectAsync(
        Guid organisationId, Guid actorId, CareCase of, OutlineItem quiz, AttemptState attempt, (Guid Id, int Points, string Reason) sent, CancellationToken cancellation) =>
        log.WriteAsync(
            organisationId,
            new(sent.Id, actorId, of.Person.Id, Action, quiz.Id),
            [of.Learner.EnrolmentId],
            (_, state) => Find(state, quiz.Id, attempt.Id)?.Score?.Points == sent.Points ? null : Payload(attempt, sent.Points, sent.Reason),
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
    public bool WasPassed => ResultCorrections.Find(Before, QuizId, AttemptId)!.Score!.IsPassed;

    public bool IsPassed => ResultCorrections.Find(After, QuizId, AttemptId)!.Score!.IsPassed;

    /// <summary>Whether the quiz is done, by this attempt or another.</summary>
    public bool IsQuizDone => After.Find(QuizId)!.IsDone;

    public bool WasQuizDone => Before.Find(QuizId)!.IsDone;

    /// <summary>Whether the course is completed by it.</summary>
    public bool Completes => Before.CompletedAt is null && After.CompletedAt is not null;

    /// <summary>Whether the course was completed before, which no correction takes back.</summary>
    public bool StaysCompleted => Before.Status == LearningStatus.Completed;

    /// <summary>Tells that this outcome is what was confirmed.</summary>
    public string Seen => $"{ResultCorrections.Find(After, QuizId, AttemptId)!.Score!.Points}/{IsPassed}/{IsQuizDone}/{Completes}/{StaysCompleted}";
}
