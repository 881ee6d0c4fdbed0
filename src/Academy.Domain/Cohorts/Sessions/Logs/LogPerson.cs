namespace Academy.Domain.Cohorts.Sessions.Logs;

/// <summary>Who was in a meeting, by the name and mail address that it showed of them.</summary>
/// <param name="Mail">Null when the log has none.</param>
/// <param name="Stays">Each join; they may overlap.</param>
/// <param name="Untimed">How long they were there besides at times that the log does not have.</param>
public sealed record LogPerson(string Name, string? Mail, IReadOnlyList<Stay> Stays, TimeSpan Untimed);
