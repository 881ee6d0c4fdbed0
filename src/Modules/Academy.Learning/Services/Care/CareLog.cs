using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Domain.Notices;
using Academy.Learning.Services.Log;

namespace Academy.Learning.Services.Care;

/// <summary>
/// Writes what somebody decided about enrolments of a person: an event in each log with who and why, one audit entry and one notice, all
/// or none.
/// </summary>
public sealed class CareLog(FactProjection projection, AuditTrail audit, NoticeBoard notices, TimeProvider clock)
{
    /// <param name="organisationId">The person's.</param>
    /// <param name="deed">Sent twice, it is done once.</param>
    /// <param name="enrolmentIds">Of the person.</param>
    /// <param name="decide">What is decided of an enrolment, from where it stands while nobody else writes to it; null: nothing, of this and all others.</param>
    /// <param name="tell">What the person is told of the enrolments.</param>
    /// <param name="cancellation">Ends it before anything is written.</param>
    /// <returns>Whether it was decided: not when somebody else did at the same moment, so that it would be of other things than were shown.</returns>
    internal async Task<bool> WriteAsync(
        Guid organisationId,
        CareDeed deed,
        IReadOnlyCollection<Guid> enrolmentIds,
        Func<Enrolment, LearningState, DecisionPayload?> decide,
        Func<IReadOnlyList<FoldedLog>, NoticeContent> tell,
        CancellationToken cancellation)
    {
        try
        {
            var written = await projection.WriteAsync(
                organisationId,
                enrolmentIds,
                (enrolment, state) => decide(enrolment, state) is { } payload ? [Event(deed, enrolment.Id, payload)] : [],
                async (db, logs) =>
                {
                    if (logs.Any(log => log.Added.Count == 0))
                        throw new OvertakenException();
                    foreach (var log in logs)
                        SetDue(log);
                    var details = new Dictionary<string, int> { ["enrolments"] = logs.Count };
                    audit.Add(db, organisationId, deed.Action, deed.ActorId, (AuditTrail.StaffMember, deed.StaffMemberId), details);
                    await notices.AddAsync(db, [deed.StaffMemberId], tell(logs), dedupeKey: null, cancellation);
                },
                cancellation);
            return written.Added.Count > 0;
        }
        catch (OvertakenException)
        {
            return false;
        }
    }

    /// <summary>The event that a deed makes of an enrolment.</summary>
    internal StoredEvent Event(CareDeed deed, Guid enrolmentId, DecisionPayload payload)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new LearningEvent(EventId(deed.Id, enrolmentId), deed.ItemId, now, now, deed.ActorId, payload).ToStored();
    }

    /// <summary>It follows from the form and the enrolment, so that a second sending is known.</summary>
    internal static Guid EventId(Guid deedId, Guid enrolmentId) => ContentId.Of("care", $"{deedId}", $"{enrolmentId}");

    /// <summary>A due date is no part of the fold: assignments set it too.</summary>
    private static void SetDue(FoldedLog log)
    {
        foreach (var added in log.Added)
            if (EventJson.TryRead(added.Kind, added.Payload, out var payload, out _))
                (log.Enrolment.DueOn, log.Enrolment.DueOrigin) = payload switch
                {
                    DueChanged changed => (changed.DueOn, null),
                    EnrolmentResumed resumed => (resumed.DueOn, resumed.DueOn == log.Enrolment.DueOn ? log.Enrolment.DueOrigin : null),
                    _ => (log.Enrolment.DueOn, log.Enrolment.DueOrigin),
                };
    }

    /// <summary>Rolls back what was decided of some of the enrolments, since it was not of all.</summary>
    private sealed class OvertakenException : Exception;
}

/// <summary>A decision that was sent.</summary>
/// <param name="Id">Of the form.</param>
/// <param name="Action">What the audit trail calls it.</param>
/// <param name="ItemId">The quiz that it is about; null: the enrolment.</param>
internal sealed record CareDeed(Guid Id, Guid ActorId, Guid StaffMemberId, string Action, Guid? ItemId = null);
