using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Completion;
using Academy.Learning.Services.Player;
using Academy.Learning.Services.Quizzes;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace Academy.Learning.Pages;

/// <summary><c>/learn/{slug}/quiz/{quiz}/{number}/result</c>: what an attempt came to, then what was missed, then every question.</summary>
public sealed class ResultModel(Standings standings, AttemptReviews reviews, LockTexts locks, ICurrentSession session) : QuizPageModel(standings, session)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public AttemptState Attempt { get; private set; } = null!;

    public IReadOnlyList<ReviewedQuestion> Questions { get; private set; } = [];

    public IEnumerable<ReviewedQuestion> Missed => Questions.Where(question => !question.IsRight);

    public bool IsPassed => Attempt.Score!.IsPassed;

    public bool IsCourseDone => Quiz.Learner.State is { CompletedAt: not null, IsAskedAgain: false };

    public OutlineItem? Next => Quiz.Learner.After(Quiz.Item);

    /// <summary>Whether another attempt may begin.</summary>
    public bool MayBegin => Quiz.State.OpenAttempt is null && !Quiz.Attempts.IsBroken && locks.Of(Quiz.Course, Quiz.Learner, Quiz.Item) is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is { } elsewhere)
            return elsewhere;
        if (Quiz.Find(Number) is not { } attempt)
            return NotFound();
        if (attempt.SubmittedAt is null)
            return LocalRedirect(attempt.IsInForce ? $"{Quiz.Href}/{Number}" : Quiz.Href);
        Attempt = attempt;
        Questions = await reviews.OfAsync(OrganisationId, Quiz, attempt, cancellation);
        return Page();
    }
}
