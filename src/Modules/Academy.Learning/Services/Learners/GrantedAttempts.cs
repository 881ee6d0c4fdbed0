using Academy.Data;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Events;
using Academy.Domain.Notices;
using Academy.Learning.Services.Log;
using Academy.Learning.Services.Player;

namespace Academy.Learning.Services.Learners;

/// <summary>Allows further attempts at a quiz: an event with who and why, an audit entry and a notice to the learner, all or none.</summary>
public sealed class GrantedAttempts(ProgressLog log, AuditTrail audit, NoticeBoard notices, TimeProvider clock)
{
    /// <param name="organisationId">The learner's.</param>
    /// <param name="actorId">Who allows it.</param>
    /// <param name="staffMemberId">The learner.</param>
    /// <param name="course">With the learner, who is enrolled.</param>
    /// <param name="quiz">One of the course.</param>
    /// <param name="grant">With the id of the form that was sent: sent twice, it grants once.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task GrantAsync(
        Guid organisationId,
        Guid actorId,
        Guid staffMemberId,
        CourseStanding course,
        OutlineItem quiz,
        (Guid EventId, int Count, string Reason) grant,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var learner = course.Learner!;
        var granted = new LearningEvent(grant.EventId, quiz.Id, now, now, actorId, new AttemptGranted(grant.Count, grant.Reason));
        await log.AppendAsync(organisationId, learner.EnrolmentId, _ => [granted.ToStored()], cancellation, async db =>
        {
            audit.Add(db, organisationId, "learning.attempts-granted", actorId, (AuditTrail.StaffMember, staffMemberId), new Dictionary<string, int> { ["count"] = grant.Count });
            await notices.AddAsync(
                db,
                [staffMemberId],
                new AttemptGrantedNotice(course.Slug, learner.Release.Published.Title, quiz.Title, grant.Count, grant.Reason),
                dedupeKey: null,
                cancellation);
        });
    }
}
