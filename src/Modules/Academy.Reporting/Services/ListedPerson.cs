using Academy.Domain.Reporting;

namespace Academy.Reporting.Services;

/// <summary>An enrolment behind a figure, with whose it is.</summary>
/// <param name="Name">Family name, then given name.</param>
/// <param name="Reading">Of both.</param>
/// <param name="OfficeId">Where it counts; null for no office.</param>
/// <param name="State">Not started, under way, completed or exempt.</param>
/// <param name="CompletedOn">Null when it was not completed by the day.</param>
public sealed record ListedPerson(
    Guid StaffMemberId,
    string EmployeeNumber,
    string Name,
    string Reading,
    Guid? OfficeId,
    Guid CourseId,
    Measure State,
    DateOnly? DueOn,
    DateOnly? CompletedOn,
    bool IsPaused,
    bool IsOverdue);
