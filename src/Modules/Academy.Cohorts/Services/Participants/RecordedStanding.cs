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
        foreach (var one in events.OrderBy(one => one.RecordedAt).ThenBy(one => one.Id))
            _newest[(one.Kind, one.SessionId)] = one;
    }

    public bool IsAssignmentAccepted => IsMet(ParticipationEventKind.Assignment);

    public bool IsReflectionIn => IsMet(ParticipationEventKind.Reflection);

    /// <summary>Null when nothing is recorded.</summary>
    public Attendance? Of(Guid sessionId) => _newest.GetValueOrDefault((ParticipationEventKind.Attendance, sessionId))?.Attendance;

    private bool IsMet(ParticipationEventKind kind) => _newest.GetValueOrDefault((kind, null))?.IsMet is true;
}
