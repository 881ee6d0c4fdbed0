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
public sealed class Attempts(ProgressLog log, QuickEvents quick, ReleaseShelf shelf, IQuestionBook questions, ExtraTimes extraTimes, TimeProvider clock)
{
    /// <summary>For an attempt that ran out of time: what was stored counts.</summary>
    public static IReadOnlyDictionary<Guid, Answer> NothingMore { get; } = new Dictionary<Guid, Answer>();

    /// <summary>Opens an attempt, if the rules let one be opened; who has one open goes on with it.</summary>
    public async Task OpenAsync(Guid organisationId, Guid staffMemberId, QuizStanding quiz, CancellationToken cancellation)
    {
        var extra = quiz.Settings.TimeLimit is null ? 0 : await extraTimes.PercentOfAsync(organisationId, staffMemberId, cancellation);
        if (Opening(quiz, quiz.Learner.State, extra) is [var opening] && await quick.TryAsync(organisationId, quiz.Course, quiz.Learner, opening, cancellation) is not null)
            return;
        await log.AppendAsync(organisationId, quiz.Learner.EnrolmentId, state => Opening(quiz, state, extra), cancellation);
    }

    /// <summary>Stores what was changed on a page without script, and marks the attempt. One that was handed in stays as it is.</summary>
    /// <param name="organisationId">The enrolment's.</param>
    /// <param name="enrolmentId">Whose attempt it is.</param>
    /// <param name="quizId">What was taken.</param>
    /// <param name="attempt">As it was when it was looked at last.</param>
    /// <param name="changed">By question; not counted once the time is up.</param>
    /// <param name="cancellation">Ends it before anything is written.</param>
    public async Task HandInAsync(
        Guid organisationId, Guid enrolmentId, Guid quizId, AttemptState attempt, IReadOnlyDictionary<Guid, Answer> changed, CancellationToken cancellation)
    {
        var keyed = await questions.OfQuizAsync(organisationId, attempt.ReleaseId, quizId, cancellation);
        await log.AppendAsync(organisationId, enrolmentId, state => Find(state, quizId, attempt) is { } open && AttemptRules.ToSubmit(open) is null
            ? [.. Marking(quizId, open, keyed, changed, Now)]
            : [], cancellation);
    }

    /// <summary>Hands in what ran out of time: an attempt is over at its deadline, whoever looks at it next.</summary>
    /// <returns>Whether there was any.</returns>
    public async Task<bool> HandInOverdueAsync(Guid organisationId, LearnerStanding learner, CancellationToken cancellation)
    {
        var overdue = learner.State.Items.Where(item => item.OpenAttempt is { } open && IsLate(open, Now)).ToList();
        foreach (var quiz in overdue)
            await HandInAsync(organisationId, learner.EnrolmentId, quiz.ItemId, quiz.OpenAttempt!, NothingMore, cancellation);
        return overdue.Count > 0;
    }

    /// <summary>Stores what was changed on a page without script.</summary>
    public Task SaveAsync(
        Guid organisationId, QuizStanding quiz, AttemptState attempt, IReadOnlyDictionary<Guid, Answer> changed, CancellationToken cancellation) =>
        log.AppendAsync(organisationId, quiz.Learner.EnrolmentId, state =>
        {
            var now = Now;
            return Find(state, quiz.Item.Id, attempt) is { } open && AttemptRules.ToAnswer(open, now) is null
                ? [.. changed.Select(change => Event(quiz.Item.Id, new QuizAnswered(open.Id, change.Key, change.Value), now))]
                : [];
        }, cancellation);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private List<StoredEvent> Opening(QuizStanding quiz, LearningState state, int extraPercent)
    {
        if (shelf.Find(state.CurrentReleaseId) is not { } release
            || release.Find(quiz.Item.Id)?.Quiz is not { } settings
            || state.Find(quiz.Item.Id) is not { } stands)
            return [];
        var access = OpenItems.Of(release, state, quiz.Learner.CompletedCourses).Single(item => item.ItemId == quiz.Item.Id);
        if (AttemptRules.ToOpen(access, settings, stands) is not null)
            return [];
        var now = Now;
        var number = stands.Attempts.Count == 0 ? 1 : stands.Attempts.Max(attempt => attempt.Number) + 1;
        var opened = new QuizOpened(Guid.CreateVersion7(now), number, state.CurrentReleaseId, AttemptDeadline.Of(now, settings, extraPercent));
        return [Event(quiz.Item.Id, opened, now)];
    }

    /// <summary>At one moment: what counts for the marks counts for the review as well.</summary>
    private static IEnumerable<StoredEvent> Marking(
        Guid quizId, AttemptState open, IReadOnlyList<KeyedQuestion> keyed, IReadOnlyDictionary<Guid, Answer> changed, DateTime now)
    {
        var isLate = IsLate(open, now);
        var counted = new Dictionary<Guid, Answer>(open.Answers);
        foreach (var (question, answer) in isLate ? NothingMore : changed)
        {
            counted[question] = answer;
            yield return Event(quizId, new QuizAnswered(open.Id, question, answer), now);
        }
        var score = QuizScore.Of([.. keyed.Select(question => (question.Points, IsRight(question, counted.GetValueOrDefault(question.Id))))], pass: 0);
        // What ran out of time was over at its deadline, whenever that is noticed.
        yield return Event(quizId, new QuizSubmitted(open.Id, score.Points, score.Maximum), now, isLate ? open.DeadlineAt : null);
    }

    private static bool IsRight(KeyedQuestion question, Answer? answer) =>
        Grading.TryGrade(question.Type, question.Body, question.Answer, answer, out var graded, out _) && graded.IsRight;

    private static bool IsLate(AttemptState open, DateTime now) => new TheDeadlineHasNotPassed(open.DeadlineAt, now).IsBroken;

    private static AttemptState? Find(LearningState state, Guid quizId, AttemptState attempt) =>
        state.Find(quizId)?.Attempts.FirstOrDefault(other => other.Id == attempt.Id);

    private static StoredEvent Event(Guid quizId, EventPayload payload, DateTime now, DateTime? occurredAt = null) =>
        new LearningEvent(Guid.CreateVersion7(now), quizId, occurredAt ?? now, now, ActorId: null, payload).ToStored();
}
