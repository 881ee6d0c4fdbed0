using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;

namespace Academy.Domain.Learning.Completion;

/// <summary>
/// A late submission counts what was stored before the deadline: of the answers to a question the last one given, among those
/// that the server stored by the deadline and before the attempt was handed in.
/// </summary>
internal static class AnswersThatCount
{
    /// <summary>By question; a question whose answer was taken back is not among them.</summary>
    public static SortedDictionary<Guid, Answer> Of(IEnumerable<LearningEvent> answers, DateTime? deadlineAt, DateTime? submittedAt)
    {
        var last = new SortedDictionary<Guid, Answer>();
        var stored = answers.Where(answer => !IsLate(answer, deadlineAt) && !IsAfter(answer, submittedAt));
        foreach (var answered in stored.OrderBy(answer => answer.OccurredAt).ThenBy(answer => answer.ClientId).Select(answer => (QuizAnswered)answer.Payload))
        {
            if (answered.Answer.IsEmpty)
                last.Remove(answered.QuestionId);
            else
                last[answered.QuestionId] = answered.Answer;
        }
        return last;
    }

    public static bool IsLate(LearningEvent answer, DateTime? deadlineAt) => answer.ReceivedAt > deadlineAt;

    public static bool IsAfter(LearningEvent answer, DateTime? submittedAt) => answer.ReceivedAt > submittedAt;
}
