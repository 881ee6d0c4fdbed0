using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Domain.Notices;

namespace Academy.Learning.Services.Care;

/// <summary>Exempts somebody from a course, and asks it of them again. Who has completed it needs no exemption: a completion outweighs it.</summary>
public sealed class Exemptions(CareLog log)
{
    /// <summary>Nothing happens to who is exempt or has completed the course.</summary>
    /// <inheritdoc cref="CareLog.WriteAsync" path="/returns"/>
    public Task<bool> ExemptAsync(Guid organisationId, Guid actorId, CareCase of, (Guid Id, string Reason) sent, CancellationToken cancellation) => log.WriteAsync(
        organisationId,
        new(sent.Id, actorId, of.Person.Id, "learning.exempted"),
        [of.Learner.EnrolmentId],
        (_, state) => state.Status is LearningStatus.NotStarted or LearningStatus.UnderWay ? new EnrolmentExempted(sent.Reason) : null,
        _ => new ExemptionNotice(of.Course.Slug, of.Title, IsLifted: false, sent.Reason),
        cancellation);

    /// <summary>Nothing happens to who is not exempt.</summary>
    /// <inheritdoc cref="CareLog.WriteAsync" path="/returns"/>
    public Task<bool> LiftAsync(Guid organisationId, Guid actorId, CareCase of, (Guid Id, string Reason) sent, CancellationToken cancellation) => log.WriteAsync(
        organisationId,
        new(sent.Id, actorId, of.Person.Id, "learning.exemption-lifted"),
        [of.Learner.EnrolmentId],
        (_, state) => state.Status == LearningStatus.Exempt ? new ExemptionLifted(sent.Reason) : null,
        _ => new ExemptionNotice(of.Course.Slug, of.Title, IsLifted: true, sent.Reason),
        cancellation);
}
