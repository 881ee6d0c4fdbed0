using Academy.Data.HotPages;
using Academy.Data.Learning;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Localization;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services;

/// <summary>Somebody's record in words.</summary>
public sealed class RecordTexts(IStringLocalizer<Text> text)
{
    /// <summary>How the enrolment came about, or that its completion was reached elsewhere.</summary>
    public string Source(RecordRow row) => IsRecognised(row) ? text["認定による修了"] : row.Source switch
    {
        nameof(EnrolmentSource.Assigned) => text["割り当て"],
        nameof(EnrolmentSource.Imported) => text["以前の記録から移行"],
        _ => text["本人の申込み"],
    };

    /// <summary>Why the course is not asked of the learner; null when it is.</summary>
    public static string? ExemptionReason(RecordRow row) =>
        row.Exemption is { } payload && EventJson.TryRead(EventKinds.EnrolmentExempted, payload, out var read, out _) ? ((EnrolmentExempted)read).Reason : null;

    /// <summary>The best of results as they were earned, in percent; null when there is none.</summary>
    /// <param name="submitted">The payloads of <see cref="QuizSubmitted"/>.</param>
    public static int? BestEarned(IEnumerable<string> submitted) => submitted
        .Select(payload => EventJson.TryRead(EventKinds.QuizSubmitted, payload, out var read, out _) ? read as QuizSubmitted : null)
        .OfType<QuizSubmitted>()
        .Max(result => (int?)new QuizScore(result.Points, result.Maximum, Pass: 0).Percent);

    /// <summary>Whether the completion was reached elsewhere: what was scored here has no part in it. Of a day on which the learner completed the course as well, the recognition counts: it holds from the day's beginning.</summary>
    public static bool IsRecognised(RecordRow row) =>
        row.Recognition is { } payload
        && EventJson.TryRead(EventKinds.CompletionRecognised, payload, out var read, out _)
        && ((CompletionRecognised)read).Day == row.CompletedOn;
}
