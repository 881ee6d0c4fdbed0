using Academy.Data.HotPages;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Completion;
using Academy.Learning.Services.Player;
using Academy.Learning.Services.Quizzes;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace Academy.Learning.Pages;

/// <summary><c>/learn/{slug}/quiz/{quiz}</c>: what is asked, the attempts so far, and the button that begins the next.</summary>
public sealed class QuizModel(
    Standings standings, Attempts attempts, ExtraTimes extraTimes, ReleaseShelf shelf, LockTexts locks, ICurrentSession session)
    : QuizPageModel(standings, session)
{
    public IReadOnlyList<QuizQuestion> Questions { get; private set; } = [];

    /// <summary>In percent of the time limit; 0 for most.</summary>
    public int ExtraPercent { get; private set; }

    /// <summary>Why none may begin; who has one open goes on with it all the same.</summary>
    public ItemLock? Lock { get; private set; }

    public AttemptState? Open => Quiz.State.OpenAttempt;

    /// <summary>Those handed in, the newest first.</summary>
    public IEnumerable<AttemptState> Past => Quiz.State.Attempts.Where(attempt => attempt.SubmittedAt is not null).Reverse();

    /// <summary>One may be taken although the quiz is passed.</summary>
    public bool MayBegin => Lock is null && Open is null && !Quiz.Attempts.IsBroken;

    public OutlineItem? Next => Quiz.Learner.After(Quiz.Item);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is { } elsewhere)
            return elsewhere;
        Lock = locks.Of(Quiz.Course, Quiz.Learner, Quiz.Item);
        Questions = await shelf.QuestionsAsync(OrganisationId, Quiz.Learner.Release.Published.Id, Quiz.Item.Id, cancellation);
        if (Quiz.Settings.TimeLimit is not null)
            ExtraPercent = await extraTimes.PercentOfAsync(OrganisationId, StaffMemberId, cancellation);
        return Page();
    }

    /// <summary>Begins an attempt, or goes on with the open one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is { } elsewhere)
            return elsewhere;
        await attempts.OpenAsync(OrganisationId, StaffMemberId, Quiz, cancellation);
        if (await ReadAsync(cancellation) is { } gone)
            return gone;
        return LocalRedirect(Open is { } open ? $"{Quiz.Href}/{open.Number}" : Quiz.Href);
    }
}
