using Academy.Domain.Catalogue;

namespace Academy.Domain.Cohorts;

/// <summary>What a session is about, apart from when it is.</summary>
/// <param name="Objectives">What participants can do after it; lines.</param>
/// <param name="Place">A room with its address; null when there is none.</param>
/// <param name="Link">Of the online meeting, http or https: for participants alone. Null when there is none.</param>
/// <param name="Lecturer">Null when it is not decided.</param>
/// <param name="Courses">The courses that are completed before it.</param>
/// <param name="PreWork">What else is done before it; lines. Null when nothing is.</param>
/// <param name="Materials">What to bring or to read, and where it is; lines. Null when there is nothing.</param>
public sealed record SessionDetails(
    LocalText Theme,
    string Objectives,
    SessionFormat Format,
    string? Place,
    string? Link,
    string? Lecturer,
    IReadOnlyList<Guid> Courses,
    string? PreWork,
    string? Materials)
{
    public bool Equals(SessionDetails? other) =>
        other is not null && (Theme, Objectives, Format, Place, Link, Lecturer, PreWork, Materials)
            == (other.Theme, other.Objectives, other.Format, other.Place, other.Link, other.Lecturer, other.PreWork, other.Materials)
        && Courses.SequenceEqual(other.Courses);

    public override int GetHashCode() => HashCode.Combine(Theme, Objectives, Format, Place, Link, Lecturer, PreWork, Materials);
}
