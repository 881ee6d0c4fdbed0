using Academy.Domain.Learning;

namespace Academy.Data.HotPages;

/// <summary>
/// What <c>/courses/{slug}</c> shows: the course in the release that the reader learns from (or would), and where the reader stands. One
/// round trip for the rows of the reader; another one only for a release that this process has not yet shown.
/// </summary>
public sealed class CoursePage(LessonPage readers, CourseLists lists, CourseReleases releases)
{
    /// <summary>Null when the organisation offers nothing under this address.</summary>
    public async Task<CourseView?> ReadAsync(Guid organisationId, Guid staffMemberId, string slug, CancellationToken cancellation)
    {
        var list = await lists.OfAsync(organisationId, cancellation);
        if (list.Find(slug) is not { } course || await readers.ReadAsync(organisationId, staffMemberId, slug, cancellation) is not { } reader)
            return null;
        var release = await releases.OfAsync(organisationId, reader.Fact?.CurrentReleaseId ?? course.ReleaseId, cancellation);
        return new(course, release, reader, [.. list.Courses.Where(other => release.Outline.Requires.Contains(other.Key)).Select(other => Required(other, reader))]);
    }

    private static RequiredCourse Required(ListedCourse course, CourseReader reader) =>
        new(course.Key, course.Card.Slug, course.Card.Title, reader.CompletedCourses.Contains(course.Key));
}
