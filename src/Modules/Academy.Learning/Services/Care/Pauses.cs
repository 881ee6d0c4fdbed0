using Academy.Data.HotPages;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Domain.Notices;
using Academy.Domain.Time;
using Academy.Learning.Services.Log;

namespace Academy.Learning.Services.Care;

/// <summary>
/// Pauses courses of a person while they are on leave, and takes them up again. Who is on leave may read and learn all the same; what is
/// assigned to them meanwhile is not paused.
/// </summary>
public sealed class Pauses(CareLog log, RecordPage records)
{
    /// <summary>The person's courses with something to do that are not paused; the newest enrolment first.</summary>
    public async Task<IReadOnlyList<RecordRow>> OpenAsync(Guid organisationId, Guid staffMemberId, CancellationToken cancellation) =>
        [.. (await records.ReadAsync(organisationId, staffMemberId, cancellation)).Where(row => row is { IsOpen: true, PausedFrom: null })];

    /// <summary>The person's courses that are paused, or are to be from a day ahead.</summary>
    public async Task<IReadOnlyList<RecordRow>> PausedAsync(Guid organisationId, Guid staffMemberId, CancellationToken cancellation) =>
        [.. (await records.ReadAsync(organisationId, staffMemberId, cancellation)).Where(row => row.PausedFrom is not null)];

    /// <param name="organisationId">The person's.</param>
    /// <param name="actorId">Who decides it.</param>
    /// <param name="staffMemberId">Who is on leave.</param>
    /// <param name="courses">Those to pause; when one is paused or done by now, nothing is decided.</param>
    /// <param name="sent">With the first day, in Tokyo.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <inheritdoc cref="CareLog.WriteAsync" path="/returns"/>
    public Task<bool> PauseAsync(
        Guid organisationId, Guid actorId, Guid staffMemberId, IReadOnlyList<RecordRow> courses, (Guid Id, DateOnly From, string Reason) sent, CancellationToken cancellation) =>
        log.WriteAsync(
            organisationId,
            new(sent.Id, actorId, staffMemberId, "learning.paused"),
            [.. courses.Select(row => row.EnrolmentId)],
            (enrolment, state) => enrolment.PausedFrom is null
                && (state.Status is LearningStatus.NotStarted or LearningStatus.UnderWay || state.IsAskedAgain)
                    ? new EnrolmentPaused(sent.From, sent.Reason) : null,
            logs => new CoursesPausedNotice(TitleIn(courses, logs), logs.Count - 1, sent.From),
            cancellation);

    /// <param name="organisationId">The person's.</param>
    /// <param name="actorId">Who decides it.</param>
    /// <param name="staffMemberId">Who is back.</param>
    /// <param name="courses">Those to take up again, with the due date of each from then on; when one is not paused or due any more as it was shown, nothing is decided.</param>
    /// <param name="sent">With the first day after the pause, in Tokyo.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <inheritdoc cref="CareLog.WriteAsync" path="/returns"/>
    public Task<bool> ResumeAsync(
        Guid organisationId, Guid actorId, Guid staffMemberId, IReadOnlyList<(RecordRow Course, DateOnly? Due)> courses, (Guid Id, DateOnly On, string Reason) sent, CancellationToken cancellation)
    {
        var shown = courses.ToDictionary(pair => pair.Course.EnrolmentId);
        return log.WriteAsync(
            organisationId,
            new(sent.Id, actorId, staffMemberId, "learning.resumed"),
            shown.Keys,
            (enrolment, _) => shown[enrolment.Id] is var (course, due) && enrolment.PausedFrom is not null && (enrolment.PausedFrom, enrolment.DueOn) == (course.PausedFrom, course.DueOn)
                ? new EnrolmentResumed(sent.On, sent.Reason, enrolment.DueOn, due) : null,
            logs => new CoursesResumedNotice(TitleIn([.. courses.Select(pair => pair.Course)], logs), logs.Count - 1, sent.On),
            cancellation);
    }

    /// <summary>
    /// The due date moved by the length of the pause: as many days are left as there were. Of a course that was enrolled in while the person
    /// was away, or given another due date then, only the days since: whoever set it knew of those before. A pause that had not begun moves nothing.
    /// </summary>
    public static DateOnly? DueAfter(RecordRow paused, DateOnly on)
    {
        var days = new[] { TokyoTime.DateOf(paused.DueChangedAt ?? paused.EnrolledAt), TokyoTime.DateOf(paused.EnrolledAt), paused.PausedFrom!.Value };
        return paused.DueOn?.AddDays(Math.Max(0, on.DayNumber - days.Max().DayNumber));
    }

    private static LocalText TitleIn(IReadOnlyList<RecordRow> courses, IReadOnlyList<FoldedLog> logs) =>
        courses.First(row => row.EnrolmentId == logs[0].Enrolment.Id).Title;
}
