namespace Academy.Domain.Cohorts;

/// <summary>What completes a programme, as data.</summary>
/// <param name="Sessions">So many sessions have to be attended.</param>
/// <param name="ByRecording">So many of them may be made up for by the recording and a report.</param>
/// <param name="PartialCounts">Whether a session counts of which somebody attended a part.</param>
/// <param name="Required">The numbers of sessions that have to be attended, and cannot be made up for.</param>
/// <param name="Courses">So many of the courses before the sessions have to be completed.</param>
/// <param name="Assignment">Whether the assignment has to be accepted.</param>
/// <param name="Reflection">Whether a reflection has to be handed in.</param>
public sealed record TermRule(
    int Sessions, int ByRecording, bool PartialCounts, IReadOnlyList<int> Required, int Courses, bool Assignment, bool Reflection)
{
    /// <summary>Courses before the sessions that have to be completed, whatever their number.</summary>
    public IReadOnlyList<Guid> NamedCourses { get; init; } = [];

    /// <summary>The same, asking for no more than there is.</summary>
    /// <param name="sessions">How many there are.</param>
    /// <param name="courses">The courses before them.</param>
    public TermRule Within(int sessions, IReadOnlyCollection<Guid> courses) => this with
    {
        Sessions = Math.Min(Sessions, sessions),
        ByRecording = Math.Min(ByRecording, sessions),
        Courses = Math.Min(Courses, courses.Count),
        NamedCourses = [.. NamedCourses.Intersect(courses)],
    };

    public bool Equals(TermRule? other) =>
        other is not null && (Sessions, ByRecording, PartialCounts, Courses, Assignment, Reflection)
            == (other.Sessions, other.ByRecording, other.PartialCounts, other.Courses, other.Assignment, other.Reflection)
        && Required.SequenceEqual(other.Required) && NamedCourses.SequenceEqual(other.NamedCourses);

    public override int GetHashCode() => HashCode.Combine(Sessions, ByRecording, PartialCounts, Courses, Assignment, Reflection);
}
