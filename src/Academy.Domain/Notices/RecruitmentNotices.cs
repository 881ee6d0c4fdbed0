using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Domain.Notices;

/// <inheritdoc cref="NoticeKinds.Application"/>
/// <param name="Person">Whose application it is, for readers who decide on it; null when it is the reader's own.</param>
/// <param name="Comment">In the words of whoever decided; null when there is none.</param>
/// <param name="Until">The last day for what is asked, in Tokyo; null when nothing is, or there is no end.</param>
/// <param name="Rank">On the waiting list; null when there is none.</param>
public sealed record ApplicationNotice(
    Guid TermId, LocalText Term, Guid ApplicationId, ApplicationNews News, string? Person, string? Comment, DateOnly? Until, int? Rank) : NoticeContent
{
    public override string Kind => NoticeKinds.Application;
}

/// <inheritdoc cref="NoticeKinds.Deputy"/>
/// <param name="Superior">In whose place the reader decides.</param>
/// <param name="From">The first day, in Tokyo.</param>
/// <param name="Until">The last day, in Tokyo.</param>
/// <param name="IsEnded">Whether the reader acts no longer.</param>
public sealed record DeputyNotice(string Superior, DateOnly From, DateOnly Until, bool IsEnded) : NoticeContent
{
    public override string Kind => NoticeKinds.Deputy;
}

/// <inheritdoc cref="NoticeKinds.Recruitment"/>
/// <param name="Until">The last day for what is asked, in Tokyo.</param>
/// <param name="Person">Whom it is about; null when it is about nobody.</param>
/// <param name="Count">How many applications; 0 when that is of no account.</param>
public sealed record RecruitmentNotice(Guid TermId, LocalText Term, RecruitmentNews News, DateOnly? Until, string? Person, int Count) : NoticeContent
{
    public override string Kind => NoticeKinds.Recruitment;
}
