namespace Academy.Domain.Catalogue;

/// <summary>Gives out questions with their right answers: only to what stores the learner's answer first.</summary>
public interface IQuestionBook
{
    /// <summary>A question of a release by its key; null when the organisation is not offered a release with such a question.</summary>
    ValueTask<KeyedQuestion?> FindAsync(Guid organisationId, Guid releaseId, string key, CancellationToken cancellation);

    /// <summary>The questions of a quiz in the order of their file, for a learner who was found to be enrolled in the release; none when it has no such quiz.</summary>
    ValueTask<IReadOnlyList<KeyedQuestion>> OfQuizAsync(Guid organisationId, Guid releaseId, Guid quizId, CancellationToken cancellation);
}

/// <summary>A question as a release puts it, with what is right.</summary>
/// <param name="Id">The question.</param>
/// <param name="LessonId">The lesson that it stands in; null when it belongs to a quiz.</param>
/// <param name="Type">As in the content file.</param>
/// <param name="Points">What it counts.</param>
/// <param name="Body">How it is put.</param>
/// <param name="Answer">What is right, and what is said to it.</param>
public sealed record KeyedQuestion(Guid Id, Guid? LessonId, string Type, int Points, QuestionBody Body, AnswerBody Answer);
