using Academy.Domain.Cohorts.Sessions;

namespace Academy.Cohorts.Services.Sessions.MakeUps;

/// <summary>The newest report of a participant on a session, as the host sees it in its list.</summary>
/// <param name="Id">Of the report.</param>
/// <param name="Session">Its number.</param>
/// <param name="Number">1 for the first that was handed in, then 2, 3 …</param>
/// <param name="SubmittedAt">UTC.</param>
public sealed record MakeUpRow(Guid Id, int Session, string Name, string Reading, string HomeName, string? OfficeName, int Number, DateTime SubmittedAt, MakeUpState State);
