using Academy.Data.HotPages;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Services.Player;

namespace Academy.Learning.Services.Quizzes;

/// <summary>Looks back at an attempt that was handed in: only then does what is right leave the server.</summary>
public sealed class AttemptReviews(ReleaseShelf shelf, IQuestionBook questions, FeedbackTexts feedback)
{
    /// <summary>Every question, as the attempt showed them.</summary>
    /// <exception cref="InvalidOperationException">The attempt is open.</exception>
    public async Task<IReadOnlyList<ReviewedQuestion>> OfAsync(
        Guid organisationId, QuizStanding quiz, AttemptState attempt, CancellationToken cancellation)
    {
        if (attempt.SubmittedAt is null)
            throw new InvalidOperationException($"The attempt {attempt.Id} is not handed in.");
        var keyed = (await questions.OfQuizAsync(organisationId, attempt.ReleaseId, quiz.Item.Id, cancellation)).ToDictionary(question => question.Id);
        var shown = await AttemptQuestions.OfAsync(shelf, organisationId, quiz, attempt, cancellation);
        return [.. shown.Index().Select(pair => Review(quiz, pair.Index + 1, pair.Item, keyed[pair.Item.Id], attempt.Answers.GetValueOrDefault(pair.Item.Id)))];
    }

    private ReviewedQuestion Review(QuizStanding quiz, int number, QuizQuestion shown, KeyedQuestion keyed, Answer? answer)
    {
        var key = keyed.Answer;
        var given = answer ?? Answer.None;
        Grading.TryGrade(keyed.Type, keyed.Body, key, given, out var graded, out _);
        return new(
            number,
            shown.Body.Prompt,
            shown.Type == QuestionTypes.Ordering,
            graded is { IsRight: true },
            keyed.Points,
            AnswerLines.Given(shown.Body, given),
            AnswerLines.Right(shown.Body, key),
            // To a question that was left out nothing is said but what is right.
            given.IsEmpty || graded is null ? [] : feedback.Of(graded, key),
            key.Explanation,
            key.Source,
            key.LessonId is { } lesson ? quiz.Learner.Find(lesson) : null);
    }
}

/// <summary>A question of an attempt with what was answered and what is right. Texts are HTML that was compiled from the course.</summary>
/// <param name="Number">From 1, in the attempt's order.</param>
/// <param name="IsInOrder">Whether the order of an answer's parts is what was asked for.</param>
/// <param name="Points">What a right answer counts.</param>
/// <param name="Given">One line for each part of the answer; none when there was none.</param>
/// <param name="Right">One line for each part of what is right.</param>
/// <param name="Feedback">What is said to the answer.</param>
/// <param name="Lesson">Where it can be read again; null when the release has it no more.</param>
public sealed record ReviewedQuestion(
    int Number,
    string Prompt,
    bool IsInOrder,
    bool IsRight,
    int Points,
    IReadOnlyList<string> Given,
    IReadOnlyList<string> Right,
    IReadOnlyList<string> Feedback,
    string? Explanation,
    string? Source,
    OutlineItem? Lesson);
