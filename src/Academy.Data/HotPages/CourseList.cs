using System.Collections.Frozen;

namespace Academy.Data.HotPages;

/// <summary>The courses that an organisation offers.</summary>
public sealed class CourseList(IReadOnlyList<ListedCourse> courses)
{
    private readonly FrozenDictionary<string, ListedCourse> _bySlug = courses.ToFrozenDictionary(course => course.Card.Slug);
    private readonly FrozenDictionary<Guid, ListedCourse> _byId = courses.ToFrozenDictionary(course => course.Id);

    /// <summary>In the order of the catalogue.</summary>
    public IReadOnlyList<ListedCourse> Courses => courses;

    public ListedCourse? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    public ListedCourse? Find(Guid course) => _byId.GetValueOrDefault(course);
}

/// <param name="Key">As in the content file; it names prerequisites, and tracks go in its order.</param>
/// <param name="ReleaseId">The release that somebody who begins now learns from.</param>
/// <param name="Card">What lists show of it, without anybody's status.</param>
/// <param name="OpensOn">The first day on which one can enrol; null when it always was.</param>
/// <param name="ClosesOn">The first day on which nobody can; null while open.</param>
public sealed record ListedCourse(Guid Id, string Key, Guid ReleaseId, CourseCard Card, DateOnly? OpensOn, DateOnly? ClosesOn);
