using Academy.Data.HotPages;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Services.Player;

namespace Academy.Learning.Services.Quizzes;

/// <summary>The questions of an attempt as it shows them: of the release that it was opened in, in its own order.</summary>
internal static class AttemptQuestions
{
    public static async Task<IReadOnlyList<QuizQuestion>> OfAsync(
        ReleaseShelf shelf, Guid organisationId, QuizStanding quiz, AttemptState attempt, CancellationToken cancellation)
    {
        var settings = (await shelf.ReleaseAsync(organisationId, attempt.ReleaseId, cancellation)).Published.Quizzes[quiz.Item.Id];
        var questions = await shelf.QuestionsAsync(organisationId, attempt.ReleaseId, quiz.Item.Id, cancellation);
        return [.. Shuffle.Questions(settings, attempt.Id, questions)
            .Select(question => question with { Body = Shuffle.Choices(settings, attempt.Id, question.Id, question.Type, question.Body) })];
    }
}
