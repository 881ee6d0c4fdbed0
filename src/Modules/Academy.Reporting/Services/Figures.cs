using Academy.Domain.Reporting;

namespace Academy.Reporting.Services;

/// <summary>What the database says of a period, before anybody's rights are held against it.</summary>
/// <param name="Offices">Of the chart, siblings in their order.</param>
/// <param name="Courses">In the order of their tracks.</param>
/// <param name="CountedAt">UTC; what had happened by then is counted.</param>
/// <param name="IsRolledUp">Whether they were added up from the roll-up, not from the rows.</param>
public sealed record Figures(
    ReportPeriod Period,
    IReadOnlyList<OfficeOnChart> Offices,
    IReadOnlyList<ReportedCourse> Courses,
    IReadOnlyList<Cell> Cells,
    DateTime CountedAt,
    bool IsRolledUp = false);

/// <summary>The tally of an office's own people, those below it not among them, in a course.</summary>
/// <param name="OfficeId">Null for people of no office.</param>
public sealed record Cell(Guid? OfficeId, Guid CourseId, Tally Tally);

/// <summary>How many courses an office's own people completed in a month.</summary>
/// <param name="Month">Its first day.</param>
public sealed record MonthCell(Guid? OfficeId, DateOnly Month, int Completed);
