using Academy.Data.HotPages;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services.Player;

namespace Academy.Learning.Services.Log;

/// <summary>
/// The short way for an event that changes nothing of the fact, as an answer in an attempt or a lesson opened again: it is added to the
/// log that was read, if that is still the whole log. Everything else goes through <see cref="ProgressLog"/>.
/// </summary>
public sealed class QuickEvents(EventWriter writer)
{
    /// <returns>Where the learner stands then; null when the log has to be held for it.</returns>
    public async Task<CourseStanding?> TryAsync(Guid organisationId, CourseStanding course, LearningEvent happened, CancellationToken cancellation)
    {
        if (course.Learner is not { } learner || !ReportedAnswers.IsStillTaken(happened, learner.State))
            return null;
        return course.Log.Any(known => known.ClientId == happened.ClientId) ? course : await TryAsync(organisationId, course, learner, happened.ToStored(), cancellation);
    }

    /// <param name="organisationId">The enrolment's.</param>
    /// <param name="course">As it was read, with its whole log.</param>
    /// <param name="learner">Who stands in it.</param>
    /// <param name="stored">Decided from there, and not in the log.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Where the learner stands then; null when the log has to be held for it.</returns>
    public async Task<CourseStanding?> TryAsync(Guid organisationId, CourseStanding course, LearnerStanding learner, StoredEvent stored, CancellationToken cancellation)
    {
        var after = course.After!([stored]);
        return after.Learner!.State.HasFactOf(learner.State)
            && await writer.TryAddAsync(organisationId, learner.EnrolmentId, stored, course.Log.Count, cancellation) ? after : null;
    }
}
