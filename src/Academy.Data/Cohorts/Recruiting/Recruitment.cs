using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Data.Cohorts.Recruiting;

/// <summary>How a term recruits (募集); at most one for a term. Seen by whoever sees the term.</summary>
public sealed class Recruitment : IOrganisationOwned
{
    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid TermId { get; init; }

    /// <summary>The last day on which somebody applies, in Tokyo.</summary>
    public required DateOnly ApplyUntil { get; set; }

    /// <summary>The last day on which an organisation approves, in Tokyo. With its end the list is closed.</summary>
    public required DateOnly ApproveUntil { get; set; }

    /// <summary>The day by which applicants hear of the result, in Tokyo.</summary>
    public required DateOnly DecideBy { get; set; }

    /// <summary>An offered place is kept for so many business days.</summary>
    public required int AnswerDays { get; set; }

    /// <summary>A colleague may take somebody's place until the day of the session of this number; null: never.</summary>
    public int? SubstituteUntil { get; set; }

    /// <summary>A <see cref="SelectionRule"/> as JSON.</summary>
    public required string Rule { get; set; }

    /// <summary>So many who get no place are ranked on the waiting list; null: all.</summary>
    public int? WaitingPlaces { get; set; }

    /// <summary>When the result was made known; null before.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>The text whose SHA-256 is the seed of the lottery: term, closing time and the list of applications (<see cref="DrawList"/>). Null before the result.</summary>
    public string? DrawList { get; set; }

    /// <summary>Grows with each change: who changes what somebody else has changed meanwhile is told.</summary>
    public int Version { get; set; } = 1;
}
