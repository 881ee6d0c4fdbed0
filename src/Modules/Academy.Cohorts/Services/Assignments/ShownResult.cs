using Academy.Domain.Cohorts.Assignments;

namespace Academy.Cohorts.Services.Assignments;

/// <summary>What marks come to, with what they were given by.</summary>
public sealed record ShownResult(IReadOnlyList<RubricCriterion> Rubric, AssignmentResult Result);
