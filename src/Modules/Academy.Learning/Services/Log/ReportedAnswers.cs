using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Services.Player;

namespace Academy.Learning.Services.Log;

/// <summary>Whether a reported answer belongs to an attempt that is open, and can be stored as an answer to its question.</summary>
public sealed class ReportedAnswers(ReleaseShelf shelf)
{
    /// <summary>Why an answer is not taken whose attempt was handed in.</summary>
    public const string HandedIn = "handed-in";

    /// <returns>Why the answer is not taken; null when it is, and for every event that is none.</returns>
    public async ValueTask<string?> RefusalAsync(
        Guid organisationId, LearnerStanding learner, LearningEvent happened, CancellationToken cancellation)
    {
        if (happened.Payload is not QuizAnswered answered)
            return null;
        if (Attempt(learner.State, happened) is not { } attempt)
            return "attempt";
        if (AttemptRules.ToAnswer(attempt, happened.ReceivedAt) is { } broken)
            return broken is TheDeadlineHasNotPassed ? "too-late" : HandedIn;
        var questions = await shelf.QuestionsAsync(organisationId, attempt.ReleaseId, happened.ItemId!.Value, cancellation);
        return questions.FirstOrDefault(question => question.Id == answered.QuestionId) is not { } asked
            ? "question"
            : AnswerShape.RefusalOf(asked.Type, asked.Body, answered.Answer)?.ToString();
    }

    /// <summary>Asked once more while nobody else writes to the enrolment: the attempt may have been handed in meanwhile.</summary>
    public static bool IsStillTaken(LearningEvent happened, LearningState state) =>
        happened.Payload is not QuizAnswered || Attempt(state, happened) is { SubmittedAt: null };

    private static AttemptState? Attempt(LearningState state, LearningEvent happened) =>
        state.Find(happened.ItemId!.Value)?.Attempts.FirstOrDefault(attempt => attempt.Id == ((QuizAnswered)happened.Payload).AttemptId);
}
