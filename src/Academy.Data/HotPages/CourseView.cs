using Academy.Domain.Catalogue;
using Academy.Domain.Learning;

namespace Academy.Data.HotPages;

/// <summary>A course as its own page shows it to one reader.</summary>
/// <param name="Course">As the organisation offers it.</param>
/// <param name="Release">The one that the reader learns from, or would.</param>
/// <param name="Reader">Where the reader stands.</param>
/// <param name="Requires">What has to be completed before.</param>
public sealed record CourseView(ListedCourse Course, CourseRelease Release, CourseReader Reader, IReadOnlyList<RequiredCourse> Requires)
{
    public string Slug => Course.Card.Slug;

    public LocalText Owner => Course.Card.Owner;

    public CourseOutline Outline => Release.Outline;

    public bool IsEnrolled => Reader.Enrolment is not null;

    public bool IsCompleted => Reader.Fact is { Status: LearningStatus.Completed };
}

/// <summary>A course to be completed before, and whether the reader has.</summary>
public sealed record RequiredCourse(string Key, string Slug, LocalText Title, bool IsCompleted);
