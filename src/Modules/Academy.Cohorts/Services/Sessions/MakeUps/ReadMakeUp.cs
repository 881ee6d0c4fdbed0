using Academy.Cohorts.Services.Terms;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;

namespace Academy.Cohorts.Services.Sessions.MakeUps;

/// <summary>A report as the host decides on it.</summary>
/// <param name="Reports">All of this participant on this session, the newest first: that one is decided on.</param>
/// <param name="How">They took part in the session; null when nothing is recorded.</param>
/// <param name="Watched">Of the recording that is there now, in whole per cent; null when there is none.</param>
/// <param name="MadeUp">For how many other sessions of the term they have made up already.</param>
public sealed record ReadMakeUp(
    DatedSession Session, string Name, string Reading, string HomeName, string? OfficeName, IReadOnlyList<MakeUpReport> Reports, Attendance? How, int? Watched, int MadeUp)
{
    public MakeUpReport Newest => Reports[0];

    /// <summary>Whether nobody has decided on it.</summary>
    public bool IsWaiting => Newest.State is MakeUpState.Submitted;

    /// <summary>Whether they were there after all, as somebody has recorded: then there is nothing to make up for.</summary>
    public bool IsNeedless(TermRule rule) => !MakeUp.IsMissed(rule, How);
}
