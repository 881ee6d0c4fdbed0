namespace Academy.Data.Learning;

/// <summary>That a member of staff takes a course, pinned to a release.</summary>
public sealed class Enrolment : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required Guid CourseId { get; init; }

    /// <summary>1, or the fiscal year of a yearly duty.</summary>
    public required int Cycle { get; init; }

    public required Guid OfferingId { get; init; }
    /// <summary>The release that it began with. A move to another one is an event; where it stands now is in the fact.</summary>
    public required Guid ReleaseId { get; init; }
    public required EnrolmentSource Source { get; init; }
    public DateOnly? DueOn { get; set; }

    /// <summary>What <see cref="DueOn"/> follows, as a term; null when it is nobody's, or HR has set it.</summary>
    public Guid? DueOrigin { get; set; }

    /// <summary>The first day of a pause (leave), which may lie ahead; null when there is none. As the log has it, written with it.</summary>
    public DateOnly? PausedFrom { get; set; }

    /// <summary>Since when the person is exempt; null when nobody exempted them or it was lifted. As the log has it, written with it.</summary>
    public DateTime? ExemptedAt { get; set; }
    public required DateTime CreatedAt { get; init; }
}

public enum EnrolmentSource
{
    /// <summary>The learner's own click.</summary>
    Self,

    /// <summary>HR assigned it.</summary>
    Assigned,

    /// <summary>Brought along from an earlier system.</summary>
    Imported,
}
