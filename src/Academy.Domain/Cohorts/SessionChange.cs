namespace Academy.Domain.Cohorts;

/// <summary>That a session is at another time or place.</summary>
/// <param name="Number">Of the session.</param>
/// <param name="Was">As participants knew it.</param>
/// <param name="Is">As it is now.</param>
public sealed record SessionChange(int Number, SessionAppointment Was, SessionAppointment Is);
