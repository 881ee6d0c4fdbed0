using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Access;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Services.Log;
using Academy.Learning.Services.Player;

namespace Academy.Learning.Services.Quizzes;

/// <summary>
/// Opens attempts and takes them in. Both are decided while nobody else writes to the enrolment: two clicks at once open one
/// attempt, and no answer slips in between the marking and its result.
/// </summary>
public sealed class Attempts(ProgressLog log, ReleaseShelf shelf, IQuestionBook questions, ExtraTimes extraTimes, TimeProvider clock)
{
    /// <summary>For an attempt that ran out of time: what was stored counts.</summary>
    public static IReadOnlyDictionary<Guid, Answer> NothingMore { get; } = new Dictionary<Guid, Answer>();

    /// <summary>Opens an attempt, if the rules let one be opened; who has one open goes on with it.</summary>
    public async Task OpenAsync(Guid organisationId, Guid staffMemberId, QuizStanding quiz, CancellationToken cancellation)
    {
        var extra = quiz.Settings.TimeLimit is null ? 0 : await extraTimes.PercentOfAsync(organisationId, staffMemberId, cancellation);
        await log.AppendAsync(organisationId, quiz.Learner.EnrolmentId, state => Opening(quiz, state, extra), cancellation);
    }

    /// <summary>Stores what stands on the page and was not stored yet, and marks the attempt. One that was handed in stays as it is.</summary>
    /// <param name="onPage">By question, as far as the page shows them; not counted once the time is up.</param>
    public async Task HandInAsync(
        Guid organisationId, QuizStanding quiz, AttemptState attempt, IReadOnlyDictionary<Guid, Answer> onPage, CancellationToken cancellation)
    {
        var keyed = await questions.OfQuizAsync(organisationId, attempt.ReleaseId, quiz.Item.Id, cancellation);
        await log.AppendAsync(organisationId, quiz.Learner.EnrolmentId, state => Find(state, quiz, attempt) is { } open && AttemptRules.ToSubmit(open) is null
            ? [.. Marking(quiz.Item.Id, open, keyed, IsLate(open) ? NothingMore : onPage)]
            : [], cancellation);
    }

    /// <summary>Stores what stands on the page and was not stored yet.</summary>
    public Task SaveAsync(
        Guid organisationId, QuizStanding quiz, AttemptState attempt, IReadOnlyDictionary<Guid, Answer> onPage, CancellationToken cancellation) =>
        log.AppendAsync(organisationId, quiz.Learner.EnrolmentId, state => Find(state, quiz, attempt) is { } open && AttemptRules.ToAnswer(open, Now) is null
            ? [.. Changes(open, onPage).Select(change => Event(quiz.Item.Id, new QuizAnswered(open.Id, change.Key, change.Value)))]
            : [], cancellation);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private List<StoredEvent> Opening(QuizStanding quiz, LearningState state, int extraPercent)
    {
        if (shelf.Find(state.CurrentReleaseId) is not { } release
            || release.Find(quiz.Item.Id)?.Quiz is not { } settings
            || state.Find(quiz.Item.Id) is not { } now)
            return [];
        var access = OpenItems.Of(release, state, quiz.Learner.CompletedCourses).Single(item => item.ItemId == quiz.Item.Id);
        if (AttemptRules.ToOpen(access, settings, now) is not null)
            return [];
        var number = now.Attempts.Count == 0 ? 1 : now.Attempts.Max(attempt => attempt.Number) + 1;
        return [Event(quiz.Item.Id, new QuizOpened(
            Guid.CreateVersion7(clock.GetUtcNow()), number, state.CurrentReleaseId, AttemptDeadline.Of(Now, settings, extraPercent)))];
    }

    private IEnumerable<StoredEvent> Marking(
        Guid quizId, AttemptState open, IReadOnlyList<KeyedQuestion> keyed, IReadOnlyDictionary<Guid, Answer> onPage)
    {
        var counted = new Dictionary<Guid, Answer>(open.Answers);
        foreach (var (question, answer) in Changes(open, onPage))
        {
            counted[question] = answer;
            yield return Event(quizId, new QuizAnswered(open.Id, question, answer));
        }
        var score = QuizScore.Of([.. keyed.Select(question => (question.Points, IsRight(question, counted.GetValueOrDefault(question.Id))))], pass: 0);
        yield return Event(quizId, new QuizSubmitted(open.Id, score.Points, score.Maximum), IsLate(open) ? open.DeadlineAt : null);
    }

    private static IEnumerable<KeyValuePair<Guid, Answer>> Changes(AttemptState open, IReadOnlyDictionary<Guid, Answer> onPage) =>
        onPage.Where(change => !change.Value.Says(open.Answers.GetValueOrDefault(change.Key) ?? Answer.None));

    private static bool IsRight(KeyedQuestion question, Answer? answer) =>
        Grading.TryGrade(question.Type, question.Body, question.Answer, answer, out var graded, out _) && graded.IsRight;

    private bool IsLate(AttemptState open) => new TheDeadlineHasNotPassed(open.DeadlineAt, Now).IsBroken;

    private static AttemptState? Find(LearningState state, QuizStanding quiz, AttemptState attempt) =>
        state.Find(quiz.Item.Id)?.Attempts.FirstOrDefault(other => other.Id == attempt.Id);

    /// <param name="occurredAt">When it happened, if not now: what ran out of time was over at its deadline, whenever that is noticed.</param>
    private StoredEvent Event(Guid quizId, EventPayload payload, DateTime? occurredAt = null)
    {
        var now = Now;
        return new LearningEvent(Guid.CreateVersion7(clock.GetUtcNow()), quizId, occurredAt ?? now, now, ActorId: null, payload).ToStored();
    }
}
