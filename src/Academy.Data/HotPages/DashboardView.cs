using Academy.Domain.Catalogue;
using Academy.Domain.Learning;

namespace Academy.Data.HotPages;

/// <summary>What a member of staff has before them, as their home page shows it.</summary>
/// <param name="Resumed">The enrolment to go on with, as the player reads it; null when none is open.</param>
/// <param name="UnderWay">Courses begun, or completed and asked again by a later release, last worked on first, at most four; <paramref name="Resumed"/> may be among them.</param>
/// <param name="Due">What is open, has a due date and is not paused, soonest first, at most three.</param>
/// <param name="Tracks">In their order; those that nothing is offered of are left out.</param>
/// <param name="Completions">Newest first, at most three.</param>
/// <param name="Notices">Newest first, at most three.</param>
public sealed record DashboardView(
    CourseReader? Resumed,
    IReadOnlyList<CourseUnderWay> UnderWay,
    IReadOnlyList<CourseDue> Due,
    IReadOnlyList<TrackProgress> Tracks,
    IReadOnlyList<CourseCompleted> Completions,
    IReadOnlyList<NoticeRow> Notices);

/// <param name="IsPaused">Whether the reader is on leave from it.</param>
public sealed record CourseUnderWay(Guid EnrolmentId, string Slug, LocalText Title, string Accent, LocalText Track, bool IsPaused);

/// <param name="Status">A <c>LearningStatus</c>; what a later release asks again is under way.</param>
/// <param name="Total">How many have a due date, this one among them.</param>
public sealed record CourseDue(string Slug, LocalText Title, string Status, DateOnly DueOn, int Total);

/// <param name="Courses">How many are offered.</param>
/// <param name="Completed">How many of them the reader has completed, in whichever cycle.</param>
/// <param name="Next">The course to take next; null when all are done.</param>
public sealed record TrackProgress(string Accent, LocalText Title, int Courses, int Completed, NextCourse? Next);

/// <param name="IsUnderWay">Whether the reader has begun it, or a later release asks something of them.</param>
public sealed record NextCourse(string Slug, LocalText Title, bool IsUnderWay);

public sealed record CourseCompleted(string Slug, LocalText Title, string Accent, LocalText Track, DateOnly CompletedOn);

/// <summary>A notice as it is stored.</summary>
public sealed record NoticeRow(Guid Id, string Kind, string Payload, DateTime CreatedAt, bool IsRead);
