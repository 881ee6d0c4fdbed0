using Academy.Domain.Learning;

namespace Academy.Data.Reporting;

/// <summary>
/// How many enrolments of an office in a course stand alike today: what HR's figures of today are added up from. Made anew from the rows
/// whenever one of them changes, never counted up or down. Completions of this fiscal year and the one before alone.
/// </summary>
public sealed class HrRollup : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }
    public required Guid CourseId { get; init; }

    /// <summary>From 1, in its course.</summary>
    public required int Number { get; init; }

    /// <summary>Of the main posting on the day of completion, else of today; null without one.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>1, or the fiscal year of a yearly duty.</summary>
    public required int Cycle { get; init; }

    public required LearningStatus State { get; init; }

    /// <summary>Of what is not completed; null without a due date.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Of a completion, as <c>2026-11</c>.</summary>
    public string? Month { get; init; }

    /// <summary>Not completed, and paused today.</summary>
    public required bool IsPaused { get; init; }

    /// <summary>Completed, and later than due.</summary>
    public required bool IsLate { get; init; }

    public required int Enrolments { get; init; }
}

/// <summary>That an organisation has a roll-up, and of which day.</summary>
public sealed class HrRollupState : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }

    /// <summary>The day in Tokyo that its roll-up counts by.</summary>
    public required DateOnly Day { get; set; }

    /// <summary>UTC; when all of it was made last.</summary>
    public required DateTime MadeAt { get; set; }
}
