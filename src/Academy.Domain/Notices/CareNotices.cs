using Academy.Domain.Catalogue;

namespace Academy.Domain.Notices;

/// <inheritdoc cref="NoticeKinds.DueChanged"/>
/// <param name="Slug">The course's address in the organisation.</param>
/// <param name="Due">The last day, in Tokyo; null: there is none any more.</param>
/// <param name="Reason">In the words of whoever set it.</param>
public sealed record DueChangedNotice(string Slug, LocalText Course, DateOnly? Due, string Reason) : NoticeContent
{
    public override string Kind => NoticeKinds.DueChanged;
}

/// <inheritdoc cref="NoticeKinds.CoursesPaused"/>
/// <remarks>Never why: leave is sensitive, and a notice may be read over somebody's shoulder.</remarks>
/// <param name="Course">The title of one of them.</param>
/// <param name="Others">How many more.</param>
/// <param name="From">The first day of the pause, in Tokyo.</param>
public sealed record CoursesPausedNotice(LocalText Course, int Others, DateOnly From) : NoticeContent
{
    public override string Kind => NoticeKinds.CoursesPaused;
}

/// <inheritdoc cref="NoticeKinds.CoursesResumed"/>
/// <param name="Course">The title of one of them.</param>
/// <param name="Others">How many more.</param>
/// <param name="On">The first day after the pause, in Tokyo.</param>
public sealed record CoursesResumedNotice(LocalText Course, int Others, DateOnly On) : NoticeContent
{
    public override string Kind => NoticeKinds.CoursesResumed;
}

/// <inheritdoc cref="NoticeKinds.ExemptionChanged"/>
/// <param name="Slug">The course's address in the organisation.</param>
/// <param name="IsLifted">Whether the course is asked again.</param>
/// <param name="Reason">In the words of whoever decided it.</param>
public sealed record ExemptionNotice(string Slug, LocalText Course, bool IsLifted, string Reason) : NoticeContent
{
    public override string Kind => NoticeKinds.ExemptionChanged;
}

/// <inheritdoc cref="NoticeKinds.ResultCorrected"/>
/// <param name="Result">The page of the result: a path of this site.</param>
/// <param name="Number">Of the attempt.</param>
/// <param name="Points">That stand from now on.</param>
/// <param name="Maximum">Of the attempt.</param>
/// <param name="Reason">In the words of whoever corrected it.</param>
public sealed record ResultCorrectedNotice(string Result, LocalText Quiz, int Number, int Points, int Maximum, bool IsPassed, string Reason) : NoticeContent
{
    public override string Kind => NoticeKinds.ResultCorrected;
}
