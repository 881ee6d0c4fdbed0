namespace Academy.Data.Reporting;

/// <summary>That the figures of a fiscal year were reported. Written once: what changes later shows as a difference.</summary>
public sealed class ClosedYear : IOrganisationOwned
{
    public const int LongestNote = 500;

    public required Guid OrganisationId { get; init; }

    /// <summary>The year in which it began.</summary>
    public required int Year { get; init; }

    public required DateTime ClosedAt { get; init; }
    public required Guid ClosedBy { get; init; }

    /// <summary>What the report was for, in the words of whoever closed the year; empty for nothing.</summary>
    public required string Note { get; init; }
}

/// <summary>The figures of an office's own people in a course, as they were reported at the end of a closed year, with the names of then.</summary>
public sealed class ClosedFigure : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }
    public required int Year { get; init; }

    /// <summary>From 1, in the order of the report.</summary>
    public required int Number { get; init; }

    /// <summary>Null for people of no office.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>With those above it; empty for people of no office.</summary>
    public required string Office { get; init; }

    public required Guid CourseId { get; init; }
    public required string Course { get; init; }
    public string? CourseEnglish { get; init; }
    public required string Track { get; init; }
    public string? TrackEnglish { get; init; }
    public required int NotStarted { get; init; }
    public required int UnderWay { get; init; }
    public required int Completed { get; init; }

    /// <summary>Of those completed.</summary>
    public required int Late { get; init; }

    /// <summary>Of those not completed.</summary>
    public required int Overdue { get; init; }

    /// <summary>Of those not completed.</summary>
    public required int Paused { get; init; }

    public required int Exempt { get; init; }
}
