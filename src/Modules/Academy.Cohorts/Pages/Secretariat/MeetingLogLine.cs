using Academy.Cohorts.Services.Sessions.Logs;
using Academy.Domain.Cohorts.Sessions.Logs;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>A participant whom the host has found in a meeting's log, and what would be recorded of them.</summary>
/// <param name="Names">By which the log has them.</param>
/// <param name="There">All that was theirs put together.</param>
/// <param name="Offered">What is offered to be recorded; null: nothing, since the log is not enough, or something stands already.</param>
/// <param name="How">What is chosen to be recorded; null: nothing.</param>
/// <param name="IsChanged">Whether something else stands than when the host looked last.</param>
public sealed record MeetingLogLine(
    LogParticipant Participant, IReadOnlyList<string> Names, Presence There, Domain.Cohorts.Attendance? Offered, Domain.Cohorts.Attendance? How, bool IsChanged);
