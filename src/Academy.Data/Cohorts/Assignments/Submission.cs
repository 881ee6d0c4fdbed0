using Academy.Domain.Cohorts.Assignments;

namespace Academy.Data.Cohorts.Assignments;

/// <summary>What a group handed in (提出): its proposal and files as they were then. One that was returned stays as it was: the next is a row of its own.</summary>
public sealed class Submission : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid TermId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Group { get; init; }

    /// <summary>1 for the first that was handed in, then 2, 3 …</summary>
    public required int Number { get; init; }

    /// <summary>The number of the <see cref="Groups.ProposalVersion"/> that it is.</summary>
    public required int ProposalNumber { get; init; }

    /// <summary>The ids of the files that go along, as JSON.</summary>
    public required string Files { get; init; }

    /// <summary>Whoever of the group handed it in.</summary>
    public required Guid ParticipationId { get; init; }

    public required DateTime SubmittedAt { get; init; }
    public required SubmissionState State { get; set; }

    /// <summary>What the host said to it; null when nothing.</summary>
    public string? Comment { get; set; }

    /// <summary>Null before it was decided on.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>A member of the host's staff; null before it was decided on.</summary>
    public Guid? DecidedById { get; set; }

    /// <summary>When the host showed it to everybody (公開); null while it is not shown.</summary>
    public DateTime? ShowcasedAt { get; set; }
}
