using Academy.Domain.Learning;

namespace Academy.Data.Learning;

/// <summary>Where an enrolment stands: the fold of its events, written with them. Replay gives an equal row.</summary>
public sealed class LearningFact : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }
    public required Guid EnrolmentId { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required Guid CourseId { get; init; }
    public required LearningStatus Status { get; set; }
    public DateTime? StartedAt { get; set; }
    public DateTime? CompletedAt { get; set; }

    /// <summary>The day of the completion in Tokyo: its office and fiscal year are those of this day.</summary>
    public DateOnly? CompletedOn { get; set; }

    /// <summary>Percent of the points, 0 to 100, of the best attempt at the course's quizzes.</summary>
    public int? BestScore { get; set; }

    /// <summary>The release that was completed, or that is under way.</summary>
    public required Guid ReleaseId { get; set; }

    /// <summary>The release that the learner reads now: after a completion it may be a later one.</summary>
    public required Guid CurrentReleaseId { get; set; }

    /// <summary>Since when a release after the completion asks something that is not done yet; null when none does.</summary>
    public DateTime? AskedAgainAt { get; set; }

    /// <summary>When all that a release after the completion asked was last done; the completion itself stays as it was.</summary>
    public DateTime? RenewedAt { get; set; }
}
