namespace Academy.Domain.Cohorts;

/// <summary>When and where a session is: what participants are told when it changes.</summary>
/// <param name="Day">In Tokyo.</param>
/// <param name="StartsAt">Tokyo's clocks.</param>
/// <param name="Minutes">How long it is.</param>
/// <param name="Place">Null when there is none.</param>
/// <param name="Link">Of the online meeting; null when there is none.</param>
public sealed record SessionAppointment(DateOnly Day, TimeOnly StartsAt, int Minutes, string? Place, string? Link)
{
    public TimeOnly EndsAt => StartsAt.AddMinutes(Minutes);
}
