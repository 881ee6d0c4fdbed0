using Academy.Domain.Catalogue;

namespace Academy.Data.HotPages;

/// <summary>A course as its own page shows it to one reader.</summary>
public sealed record CourseView(
    Guid CourseId,
    string Slug,
    DateOnly? OpensOn,
    DateOnly? ClosesOn,
    LocalText Title,
    LocalText Summary,
    string Accent,
    LocalText Track,
    string Level,
    IReadOnlyList<string> Audience,
    int Minutes,
    LocalText Owner,
    ReleaseView Release,
    CourseOutline Outline,
    EnrolmentView? Enrolment,
    IReadOnlyList<RequiredCourse> Requires);

/// <summary>Which release the page shows.</summary>
public sealed record ReleaseView(Guid Id, int Number, DateTime PublishedAt, string? Change);

/// <summary>The reader's newest enrolment, with its <c>LearningStatus</c>.</summary>
public sealed record EnrolmentView(Guid Id, DateOnly? DueOn, string Status, DateOnly? CompletedOn);

/// <summary>A course to be completed before, and whether the reader has.</summary>
public sealed record RequiredCourse(string Key, string Slug, LocalText Title, bool IsCompleted);
