using Academy.Domain.Cohorts.Assignments;

namespace Academy.Cohorts.Services.Assignments;

/// <summary>Marks to be shown, each with who gave them.</summary>
public sealed record GivenMarks(IReadOnlyList<RubricCriterion> Rubric, IReadOnlyList<NamedMarks> Marks);
