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
        if (course.Log.Any(known => known.ClientId == happened.ClientId))
            return course;
        var stored = happened.ToStored();
        var after = course.After!([stored]);
        return after.Learner!.State.HasFactOf(learner.State)
            && await writer.TryAddAsync(organisationId, learner.EnrolmentId, stored, course.Log.Count, cancellation) ? after : null;
    }
}
