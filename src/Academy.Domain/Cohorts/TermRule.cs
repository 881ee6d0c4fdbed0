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
    public bool Equals(TermRule? other) =>
        other is not null && (Sessions, ByRecording, PartialCounts, Courses, Assignment, Reflection)
            == (other.Sessions, other.ByRecording, other.PartialCounts, other.Courses, other.Assignment, other.Reflection)
        && Required.SequenceEqual(other.Required);

    public override int GetHashCode() => HashCode.Combine(Sessions, ByRecording, PartialCounts, Courses, Assignment, Reflection);
}
