using Academy.Domain.Learning.Events;
using Academy.Domain.Notices;

namespace Academy.Learning.Services.Care;

/// <summary>Sets, changes and removes the due date of one person in a course.</summary>
public sealed class DueDates(CareLog log)
{
    /// <summary>A date further ahead is a way to write none, and cannot be moved.</summary>
    public const int LongestYears = 10;

    /// <param name="organisationId">The person's.</param>
    /// <param name="actorId">Who decides it.</param>
    /// <param name="of">Who is enrolled, with the due date that was shown: when it is another one by now, nothing is decided.</param>
    /// <param name="sent">With the last day, in Tokyo, or null for none. One that it is already changes nothing.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <inheritdoc cref="CareLog.WriteAsync" path="/returns"/>
    public Task<bool> ChangeAsync(
        Guid organisationId, Guid actorId, CareCase of, (Guid Id, DateOnly? Due, string Reason) sent, CancellationToken cancellation) => log.WriteAsync(
            organisationId,
            new(sent.Id, actorId, of.Person.Id, "learning.due-changed"),
            [of.Learner.EnrolmentId],
            (enrolment, _) => enrolment.DueOn != of.Learner.DueOn || enrolment.DueOn == sent.Due ? null : new DueChanged(sent.Reason, enrolment.DueOn, sent.Due),
            _ => new DueChangedNotice(of.Course.Slug, of.Title, sent.Due, sent.Reason),
            cancellation);
}
