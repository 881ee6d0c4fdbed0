using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Data.Cohorts.Recruiting;

/// <summary>
/// That somebody is put forward for a term. A row of their own organisation, which approves it; the host sees it from then on, with what it copies of the
/// person as they agreed. Who approved it and what was said about it stays at home (<see cref="ApplicationStep"/>). Its id is the receipt number.
/// </summary>
public sealed class Application : IOrganisationOwned
{
    /// <summary>Random as a whole: it is published after the draw, and is not to tell when somebody applied.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The organisation that the applicant works for.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid HostOrganisationId { get; init; }
    public required Guid TermId { get; init; }
    public required Guid StaffMemberId { get; init; }

    public required ApplicationWay Way { get; set; }

    /// <summary>The application whose place it takes; null unless it is a substitution.</summary>
    public Guid? ReplacesId { get; set; }

    /// <summary>Family name, then given name; as of when it was submitted, like those below.</summary>
    public required string Name { get; set; }

    public required string Reading { get; set; }

    /// <summary>The sort key of the reading after JIS X 4061.</summary>
    public required string ReadingKey { get; set; }

    public string? OfficeName { get; set; }

    /// <summary>Why they want to, or are meant to, take part.</summary>
    public required string Reason { get; set; }

    /// <summary>The rank among its own people that the organisation gives it (推薦順位), 1 first; null: none.</summary>
    public int? OwnOrder { get; set; }

    public required ApplicationState State { get; set; }

    /// <summary>In which part it was put in.</summary>
    public required FiledBy FiledBy { get; set; }

    /// <summary>Who put it in, a member of the same organisation.</summary>
    public required Guid FilerId { get; set; }

    public required DateTime FiledAt { get; set; }

    /// <summary>When the person agreed that host and fellow participants see what it copies of them; null before.</summary>
    public DateTime? ConsentedAt { get; set; }

    /// <summary>When the organisation handed it to the host, which sees it from then on; null before.</summary>
    public DateTime? SubmittedAt { get; set; }

    /// <summary>The rank on the waiting list; null when there is none.</summary>
    public int? WaitingRank { get; set; }

    /// <summary>The last day for the answer to an offer, in Tokyo; null when there is none.</summary>
    public DateOnly? AnswerUntil { get; set; }

    /// <summary>The version of the host's decision that is known here: an older one that comes late is passed over.</summary>
    public int OutcomeVersion { get; set; }

    /// <summary>Grows with each change: who decides on what somebody else has decided meanwhile is told.</summary>
    public int Version { get; set; } = 1;
}
