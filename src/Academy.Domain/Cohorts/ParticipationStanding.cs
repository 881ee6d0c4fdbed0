namespace Academy.Domain.Cohorts;

/// <summary>Where a participant stands in a term.</summary>
/// <param name="Sessions">How many there are.</param>
/// <param name="Attendance">By the numbers of those that were recorded. Of the others nothing is known, be they ahead or over.</param>
/// <param name="Courses">How many courses there are before the sessions.</param>
/// <param name="CoursesCompleted">How many of them are completed.</param>
/// <param name="IsAssignmentAccepted">Whether the assignment was accepted.</param>
/// <param name="IsReflectionIn">Whether the reflection was handed in.</param>
public sealed record ParticipationStanding(
    int Sessions,
    IReadOnlyDictionary<int, Attendance> Attendance,
    int Courses,
    int CoursesCompleted,
    bool IsAssignmentAccepted,
    bool IsReflectionIn)
{
    /// <summary>Which courses before the sessions are completed.</summary>
    public IReadOnlySet<Guid> CompletedCourses { get; init; } = new HashSet<Guid>();
}
