using Academy.Domain.Cohorts.Sessions;

namespace Academy.Data.Cohorts.Sessions;

/// <summary>A report by which a participant makes up for a session with its recording. One that was returned stays as it was: the next is a row of its own.</summary>
public sealed class MakeUpReport : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid SessionId { get; init; }
    public required Guid ParticipationId { get; init; }

    /// <summary>1 for the first that was handed in, then 2, 3 …</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }
    public required DateTime SubmittedAt { get; init; }
    public required MakeUpState State { get; set; }

    /// <summary>What the host said to it; null when nothing.</summary>
    public string? Comment { get; set; }

    /// <summary>Null before it was decided on.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>A member of the host's staff; null before it was decided on.</summary>
    public Guid? DecidedById { get; set; }
}
