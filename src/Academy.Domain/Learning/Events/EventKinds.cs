namespace Academy.Domain.Learning.Events;

/// <summary>
/// Everything that can happen in an enrolment: <c>ProgressEvent.Kind</c>. A kind is never renamed and never changes its meaning, since
/// the log is folded for ever; what is new is a new kind. The base class of a kind's payload says who may cause it.
/// </summary>
public static class EventKinds
{
    /// <summary>The page of a lesson was opened: <see cref="Events.LessonOpened"/>, by the learner.</summary>
    public const string LessonOpened = "lesson.opened";

    /// <summary>The button at the end of a lesson was pressed: <see cref="Events.LessonConfirmed"/>, by the learner.</summary>
    public const string LessonConfirmed = "lesson.confirmed";

    /// <summary>Parts of a video were played: <see cref="Events.VideoWatched"/>, by the learner.</summary>
    public const string VideoWatched = "video.watched";

    /// <summary>A question inside a lesson was answered: <see cref="Events.CheckAnswered"/>, by the server, which judges it.</summary>
    public const string CheckAnswered = "check.answered";

    /// <summary>An attempt at a quiz began: <see cref="Events.QuizOpened"/>, by the server, which numbers it.</summary>
    public const string QuizOpened = "quiz.opened";

    /// <summary>A question of an attempt was answered or changed (autosave): <see cref="Events.QuizAnswered"/>, by the learner.</summary>
    public const string QuizAnswered = "quiz.answered";

    /// <summary>An attempt was handed in or ran out of time: <see cref="Events.QuizSubmitted"/>, by the server, which marks it.</summary>
    public const string QuizSubmitted = "quiz.submitted";

    /// <summary>Another result stands beside the earned one of an attempt: <see cref="Events.ResultCorrected"/>, a decision.</summary>
    public const string ResultCorrected = "result.corrected";

    /// <summary>Further attempts at a quiz were allowed: <see cref="Events.AttemptGranted"/>, a decision.</summary>
    public const string AttemptGranted = "attempt.granted";

    /// <summary>A completion reached elsewhere, with its day: <see cref="Events.CompletionRecognised"/>, a decision.</summary>
    public const string CompletionRecognised = "completion.recognised";

    /// <summary>The course is no longer asked of the person: <see cref="Events.EnrolmentExempted"/>, a decision.</summary>
    public const string EnrolmentExempted = "enrolment.exempted";

    /// <summary>The course is asked again: <see cref="Events.ExemptionLifted"/>, a decision.</summary>
    public const string ExemptionLifted = "exemption.lifted";

    /// <summary>Another due date, or none: <see cref="Events.DueChanged"/>, a decision.</summary>
    public const string DueChanged = "due.changed";

    /// <summary>Nothing is overdue while the person is on leave: <see cref="Events.EnrolmentPaused"/>, a decision.</summary>
    public const string EnrolmentPaused = "enrolment.paused";

    /// <summary>The person is back: <see cref="Events.EnrolmentResumed"/>, a decision.</summary>
    public const string EnrolmentResumed = "enrolment.resumed";

    /// <summary>The enrolment went over to another release: <see cref="Events.ReleaseMoved"/>, a decision.</summary>
    public const string ReleaseMoved = "release.moved";
}
