using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Terms;
using Academy.Data.Cohorts;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;

namespace Academy.Cohorts.Services.Sessions;

/// <summary>What stands of somebody's part in a session.</summary>
/// <param name="How">They took part.</param>
/// <param name="Source">Null of what was recorded before that was kept.</param>
/// <param name="At">When it was recorded (UTC).</param>
public sealed record RecordedArrival(Attendance How, AttendanceSource? Source, DateTime At)
{
    /// <param name="newest">What counts; null when nothing was ever recorded.</param>
    internal static RecordedArrival? Of(ParticipationEvent? newest) => newest is { Attendance: { } how } ? new(how, newest.Source, newest.RecordedAt) : null;

    /// <summary>Of the sessions of which something stands, by number.</summary>
    internal static IReadOnlyDictionary<int, RecordedArrival> Of(IReadOnlyList<DatedSession> sessions, RecordedStanding recorded) => (
        from session in sessions
        let arrival = Of(recorded.NewestOf(session.Id))
        where arrival is not null
        select (session.Number, arrival)).ToDictionary(one => one.Number, one => one.arrival);
}
