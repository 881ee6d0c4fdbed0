using Academy.Data.Cohorts;
using Academy.Domain.Cohorts;

namespace Academy.Cohorts.Services.Participants;

/// <summary>What was recorded of a participant: of each kind and session the newest counts.</summary>
internal sealed class RecordedStanding
{
    private readonly Dictionary<(ParticipationEventKind Kind, Guid? Session), ParticipationEvent> _newest = [];

    /// <param name="events">Of one participation, in any order.</param>
    public RecordedStanding(IEnumerable<ParticipationEvent> events)
    {
        foreach (var one in NewestFirst(events))
            _newest.TryAdd((one.Kind, one.SessionId), one);
    }

    /// <summary>Those of the same instant by their ids, in whose order they were made.</summary>
    public static IEnumerable<ParticipationEvent> NewestFirst(IEnumerable<ParticipationEvent> events) =>
        events.OrderByDescending(one => one.RecordedAt).ThenByDescending(one => one.Id);

    public bool IsAssignmentAccepted => IsMet(ParticipationEventKind.Assignment);

    public bool IsReflectionIn => IsMet(ParticipationEventKind.Reflection);

    /// <summary>Null when nothing is recorded.</summary>
    public Attendance? Of(Guid sessionId) => NewestOf(sessionId)?.Attendance;

    /// <summary>What counts of a session, be it that something was taken back; null when nothing was ever recorded.</summary>
    public ParticipationEvent? NewestOf(Guid sessionId) => _newest.GetValueOrDefault((ParticipationEventKind.Attendance, sessionId));

    private bool IsMet(ParticipationEventKind kind) => _newest.GetValueOrDefault((kind, null))?.IsMet is true;
}
